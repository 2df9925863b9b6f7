package se.samverk.costreporting.ledger;

import se.samverk.costreporting.sie.SieFile;
import se.samverk.costreporting.sie.SieProblems;

/** What came out of an import: what the file says, what was found wrong, and what was stored of it. */
record ImportOutcome(SieFile file, SieProblems problems, long newVouchers, long newEntries, long conflicts) {
    static ImportOutcome refused(SieFile file, SieProblems problems) {
        return new ImportOutcome(file, problems, 0, 0, 0);
    }

    ImportState state() {
        if (problems.hasErrors()) {
            return ImportState.REFUSED;
        }
        return conflicts > 0 ? ImportState.CONFLICT : ImportState.COMPLETED;
    }
}
