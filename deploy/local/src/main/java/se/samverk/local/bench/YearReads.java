package se.samverk.local.bench;

import java.net.URI;
import java.net.http.HttpRequest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import se.samverk.local.install.Part;

/** Reads of cost reporting's, one after another, over a year that 290 members share. */
final class YearReads {

    static final int MEMBERS = 290;
    private static final int FIRST_CODE = 9001;
    private static final double PERCENTILE = 0.95;
    private static final double NANOS_PER_MILLISECOND = 1e6;

    private final BenchContext context;

    private YearReads(BenchContext context) {
        this.context = context;
    }

    /** Over the year that is shared by population. */
    static YearReads byPopulation(BenchContext context) throws SQLException {
        new AllocationYear(context).prepare(MEMBERS);
        AllocationYear.allocate(context);
        return new YearReads(context);
    }

    /** Over the year that is shared by meters, where it has been made and allocated. */
    static YearReads byMeters(BenchContext context) {
        return new YearReads(context);
    }

    /** A whole year's cost reports of members by chance. */
    double statements(String year) {
        var random = new Random(1);
        return p95(
                50,
                500,
                () -> "/cost-reporting/v1/municipalities/%d/statements?period=%s"
                        .formatted(FIRST_CODE + random.nextInt(MEMBERS), year));
    }

    /** The year's matrix of services and members. */
    double matrix(String year) {
        return p95(20, 100, () -> "/cost-reporting/v1/service-matrix?period=" + year);
    }

    /** What 95 % of the reads stay within, in milliseconds; the first ones only warm up. */
    private double p95(int warmUp, int reads, Supplier<String> path) {
        List<Double> times = new ArrayList<>();
        for (var read = 0; read < warmUp + reads; read++) {
            var begun = System.nanoTime();
            // Straight to the service: the gateway holds a single client to a rate.
            context.send(HttpRequest.newBuilder(URI.create(context.url(Part.COST_REPORTING) + path.get()))
                    .header("Authorization", "Bearer " + context.token()));
            if (read >= warmUp) times.add((System.nanoTime() - begun) / NANOS_PER_MILLISECOND);
        }
        return times.stream().sorted().toList().get((int) (reads * PERCENTILE));
    }
}
