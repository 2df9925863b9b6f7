package se.samverk.local.bench;

import java.util.List;
import se.samverk.local.install.Part;

/** How much memory each service keeps resident at rest. */
final class MemoryBench implements Bench {

    private static final double LIMIT_MEGABYTES = 300;
    private static final double BYTES_PER_MEGABYTE = 1024 * 1024;

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public List<Measurement> run(BenchContext context) {
        return Part.services().stream()
                .map(part -> Measurement.atMost(
                        name() + "-" + part.label(),
                        context.process(part).residentBytes() / BYTES_PER_MEGABYTE,
                        "MB",
                        LIMIT_MEGABYTES,
                        1))
                .toList();
    }
}
