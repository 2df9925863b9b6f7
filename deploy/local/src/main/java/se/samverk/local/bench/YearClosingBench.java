package se.samverk.local.bench;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import se.samverk.local.LocalException;
import se.samverk.local.install.Part;

/**
 * Closes a year of ten million meter readings: allocates it, has it reviewed, approved and closed, against the bare sums
 * of the same rows; then reads its pages.
 */
final class YearClosingBench implements Bench {

    private static final double AT_MOST = 1.5;
    private static final double HEAP_MEGABYTES = 256;
    private static final double PAGE_MILLISECONDS = 50;
    private static final int ROUNDS = 3;
    private static final double NANOS = 1e9;
    private static final List<String> SUMS = List.of("""
            select date_trunc('month', read_on), service_id, municipality, sum(quantity) from meter_reading
             where read_on between '1997-01-01' and '1997-12-31' and superseded_at is null group by 1, 2, 3""", """
            select period, account, cost_centre, sum(amount_ore) from ledger_entry
             where period between '1997-01-01' and '1997-12-01' group by 1, 2, 3""");

    @Override
    public String name() {
        return "year-closing";
    }

    @Override
    public List<Measurement> run(BenchContext context) throws SQLException {
        MeteredYear.prepare(context);
        double sums = sums(context);
        AllocationYear.allocate(context, MeteredYear.YEAR); // as finance has a look before it closes
        try (var heap = new HeapPeak(context.managementUrl(Part.COST_REPORTING))) {
            long begun = System.nanoTime();
            close(context);
            double seconds = (System.nanoTime() - begun) / NANOS;
            var reads = YearReads.byMeters(context);
            return List.of(
                    Measurement.atMost(name(), seconds, "s", sums, AT_MOST),
                    Measurement.atMost(name() + "-heap", heap.megabytes(), "MB", HEAP_MEGABYTES, 1),
                    page("statement", reads.statements(MeteredYear.YEAR)),
                    page("matrix", reads.matrix(MeteredYear.YEAR)));
        }
    }

    private Measurement page(String page, double p95) {
        return Measurement.atMost(name() + "-" + page, p95, "ms", PAGE_MILLISECONDS, 1);
    }

    private static double sums(BenchContext context) throws SQLException {
        context.progress("adding the same rows up with SQL");
        List<Double> times = new ArrayList<>();
        try (var connection = context.connect(Part.COST_REPORTING);
                var statement = connection.createStatement()) {
            for (int round = 0; round < ROUNDS; round++) {
                long begun = System.nanoTime();
                for (String sum : SUMS) {
                    try (var rows = statement.executeQuery(sum)) {
                        while (rows.next()) rows.getBigDecimal(4);
                    }
                }
                times.add((System.nanoTime() - begun) / NANOS);
            }
        }
        return Median.of(times);
    }

    private static void close(BenchContext context) {
        context.progress("allocating and closing the year");
        String run = AllocationYear.allocate(context, MeteredYear.YEAR);
        if (!run.contains("\"completed\"")) {
            throw new LocalException("The run was not completed: " + run);
        }
        step(context, context.token(), "reviewed");
        step(context, context.secondToken(), "approved");
        step(context, context.token(), "closed");
    }

    private static void step(BenchContext context, String token, String state) {
        var body = JsonNodeFactory.instance.objectNode().put("to", state).put("comment", "Measured");
        context.send(HttpRequest.newBuilder(URI.create(context.url(Part.COST_REPORTING) + "/cost-reporting/v1/periods/"
                        + MeteredYear.YEAR + "/transitions"))
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString())));
    }
}
