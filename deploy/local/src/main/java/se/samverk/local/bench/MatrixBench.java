package se.samverk.local.bench;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.URI;
import java.net.http.HttpRequest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import se.samverk.local.install.Part;

/** Reads the year's matrix of 30 services and 290 members. */
final class MatrixBench implements Bench {

    private static final int MEMBERS = 290;
    private static final int WARM_UP = 20;
    private static final int READS = 100;
    private static final double PERCENTILE = 0.95;
    private static final double NANOS_PER_MILLISECOND = 1e6;
    private static final double PROMISED_MILLISECONDS = 50;

    @Override
    public String name() {
        return "service-matrix";
    }

    @Override
    public List<Measurement> run(BenchContext context) throws SQLException {
        new AllocationYear(context).prepare(MEMBERS);
        context.post(
                "/cost-reporting/v1/allocation-runs",
                JsonNodeFactory.instance.objectNode().put("period", AllocationYear.YEAR));
        List<Double> times = new ArrayList<>();
        for (var read = 0; read < WARM_UP + READS; read++) {
            var begun = System.nanoTime();
            context.send(HttpRequest.newBuilder(URI.create("%s/cost-reporting/v1/service-matrix?period=%s"
                            .formatted(context.url(Part.COST_REPORTING), AllocationYear.YEAR)))
                    .header("Authorization", "Bearer " + context.token()));
            if (read >= WARM_UP) times.add((System.nanoTime() - begun) / NANOS_PER_MILLISECOND);
        }
        var p95 = times.stream().sorted().toList().get((int) (READS * PERCENTILE));
        return List.of(Measurement.atMost(name(), p95, "ms", PROMISED_MILLISECONDS, 1));
    }
}
