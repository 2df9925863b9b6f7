package se.samverk.local.bench;

import java.sql.SQLException;
import java.util.List;
import java.util.Random;

/** Reads whole years of cost reports of members by chance. */
final class StatementReadBench implements Bench {

    private static final int WARM_UP = 50;
    private static final int READS = 500;
    private static final int FIRST_CODE = 9001;
    /** What the API's description promises: 95 % of reads within 200 ms. */
    private static final double PROMISED_MILLISECONDS = 200;

    @Override
    public String name() {
        return "statement-read";
    }

    @Override
    public List<Measurement> run(BenchContext context) throws SQLException {
        var random = new Random(1);
        var p95 = new YearReads(context)
                .p95(
                        WARM_UP,
                        READS,
                        () -> "/cost-reporting/v1/municipalities/%d/statements?period=%s"
                                .formatted(FIRST_CODE + random.nextInt(YearReads.MEMBERS), AllocationYear.YEAR));
        return List.of(Measurement.atMost(name(), p95, "ms", PROMISED_MILLISECONDS, 1));
    }
}
