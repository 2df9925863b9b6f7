package se.samverk.local.bench;

import java.sql.SQLException;
import java.util.List;

/** Reads whole years of cost reports of members by chance. */
final class StatementReadBench implements Bench {

    /** What the API's description promises: 95 % of reads within 200 ms. */
    private static final double PROMISED_MILLISECONDS = 200;

    @Override
    public String name() {
        return "statement-read";
    }

    @Override
    public List<Measurement> run(BenchContext context) throws SQLException {
        var p95 = YearReads.byPopulation(context).statements(AllocationYear.YEAR);
        return List.of(Measurement.atMost(name(), p95, "ms", PROMISED_MILLISECONDS, 1));
    }
}
