package se.samverk.local.bench;

import java.util.List;
import java.util.stream.Stream;
import se.samverk.local.install.Part;

/** How long each service takes from its start until it is ready: started anew, beside the others. */
final class ReadinessBench implements Bench {

    private static final double LIMIT_SECONDS = 3;
    private static final int ROUNDS = 3;

    @Override
    public String name() {
        return "ready";
    }

    @Override
    public List<Measurement> run(BenchContext context) {
        return Part.services().stream()
                .map(part -> Measurement.atMost(
                        name() + "-" + part.label(),
                        Median.of(Stream.generate(() -> context.restart(part).readyMillis() / 1000.0)
                                .limit(ROUNDS)
                                .toList()),
                        "s",
                        LIMIT_SECONDS,
                        1))
                .toList();
    }
}
