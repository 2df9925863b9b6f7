package se.samverk.local.bench;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.URI;
import java.net.http.HttpRequest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import se.samverk.local.install.Part;

/** Reads whole years of cost reports, one after another, where 290 members share them. */
final class StatementReadBench implements Bench {

    private static final int MEMBERS = 290;
    private static final int WARM_UP = 50;
    private static final int READS = 500;
    private static final double PERCENTILE = 0.95;
    private static final double NANOS_PER_MILLISECOND = 1e6;
    /** What the API's description promises: 95 % of reads within 200 ms. */
    private static final double PROMISED_MILLISECONDS = 200;

    @Override
    public String name() {
        return "statement-read";
    }

    @Override
    public List<Measurement> run(BenchContext context) throws SQLException {
        new AllocationYear(context).prepare(MEMBERS);
        context.post(
                "/cost-reporting/v1/allocation-runs",
                JsonNodeFactory.instance.objectNode().put("period", AllocationYear.YEAR));
        var random = new Random(1);
        List<Double> times = new ArrayList<>();
        for (var read = 0; read < WARM_UP + READS; read++) {
            var begun = System.nanoTime();
            // Straight to the service: the gateway holds a single client to a rate.
            context.send(HttpRequest.newBuilder(URI.create("%s/cost-reporting/v1/municipalities/%d/statements?period=%s"
                            .formatted(
                                    context.url(Part.COST_REPORTING),
                                    9001 + random.nextInt(MEMBERS),
                                    AllocationYear.YEAR)))
                    .header("Authorization", "Bearer " + context.token()));
            if (read >= WARM_UP) times.add((System.nanoTime() - begun) / NANOS_PER_MILLISECOND);
        }
        var p95 = times.stream().sorted().toList().get((int) (READS * PERCENTILE));
        return List.of(Measurement.atMost(name(), p95, "ms", PROMISED_MILLISECONDS, 1));
    }
}
