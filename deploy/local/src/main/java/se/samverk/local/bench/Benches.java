package se.samverk.local.bench;

import java.util.List;

/** What can be measured, in the order in which all of it is. */
final class Benches {

    static final List<Bench> ALL = List.of(
            new ReadinessBench(),
            new MemoryBench(),
            new LedgerImportBench(),
            new AllocationBench(6),
            new AllocationBench(290),
            new StatementReadBench(),
            new MatrixBench(),
            ReportBench.pdf(),
            ReportBench.excel(),
            new YearClosingBench());

    private Benches() {}
}
