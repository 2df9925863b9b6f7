package se.samverk.local.bench;

import java.util.List;

/** What can be measured, in the order in which all of it is. */
final class Benches {

    static final List<Bench> ALL = List.of(new ReadinessBench(), new MemoryBench(), new LedgerImportBench());

    private Benches() {}
}
