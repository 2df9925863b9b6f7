package se.samverk.costreporting.allocation;

import se.samverk.costreporting.database.SqlFile;

/** The run's statements, in the order in which they are made; each is a file of its own. */
enum Script {
    MONTHS("01-months"),
    POOLS("01-pools"),
    CLOSED_POOLS("01-pools-closed"),
    LEDGER("02-ledger"),
    SOURCE("03-source"),
    MONTH("04-month"),
    POOL("05-pool"),
    OVERHEAD("06-overhead"),
    POPULATION("07-population"),
    CLOSED_POPULATION("07-population-closed"),
    KEY("08-key"),
    SHARE("09-share"),
    MIX("10-mix"),
    DENOMINATOR("11-denominator"),
    BLOCK("11-block"),
    UNDISTRIBUTED("12-undistributed"),
    CORRECTION("13-correction"),
    CORRECT_LINE("14-correct-line"),
    CORRECT_UNDISTRIBUTED("15-correct-undistributed"),
    CORRECT_UNMATCHED("16-correct-unmatched"),
    CORRECTED("17-corrected"),
    TOTAL("18-total"),
    CHECK("19-check"),
    CHECK_CORRECTION("19-check-correction"),
    WARNING("20-warning");

    private final String text;

    Script(String file) {
        text = SqlFile.read("allocation/" + file);
    }

    String text() {
        return text;
    }
}
