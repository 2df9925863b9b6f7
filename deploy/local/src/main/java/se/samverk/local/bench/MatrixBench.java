package se.samverk.local.bench;

import java.sql.SQLException;
import java.util.List;

/** Reads the year's matrix of 30 services and 290 members. */
final class MatrixBench implements Bench {

    private static final double PROMISED_MILLISECONDS = 50;

    @Override
    public String name() {
        return "service-matrix";
    }

    @Override
    public List<Measurement> run(BenchContext context) throws SQLException {
        var p95 = YearReads.byPopulation(context).matrix(AllocationYear.YEAR);
        return List.of(Measurement.atMost(name(), p95, "ms", PROMISED_MILLISECONDS, 1));
    }
}
