package se.samverk.costreporting.ledger;

import java.util.Locale;

/** How far an import has come. The last four are ends. */
enum ImportState {
    RECEIVED,
    READING,
    STORING,
    /** All of the file is in the ledger. */
    COMPLETED,
    /** The very same file had been taken before. */
    UNCHANGED,
    /** The file has errors; nothing of it is in the ledger. */
    REFUSED,
    /** Taken, but some of its vouchers differ from what the ledger has: somebody must choose. */
    CONFLICT;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
