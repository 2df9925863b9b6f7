package se.samverk.local.bench;

import java.util.List;
import se.samverk.local.install.Part;

/** How long each service takes from its start until it is ready. */
final class ReadinessBench implements Bench {

    private static final double LIMIT_SECONDS = 3;

    @Override
    public String name() {
        return "ready";
    }

    @Override
    public List<Measurement> run(BenchContext context) {
        return Part.services().stream()
                .map(part -> Measurement.atMost(
                        name() + "-" + part.label(),
                        context.process(part).readyMillis() / 1000.0,
                        "s",
                        LIMIT_SECONDS,
                        1))
                .toList();
    }
}
