package se.samverk.costreporting.sie;

/**
 * The order that the specification gives: flag, identification, chart, balances or vouchers. Without the flag first it
 * is no SIE file; the other parts are understood in any order, so there one warning will do.
 */
final class Order {
    private boolean begun;
    private boolean told;
    private int reached;

    boolean begun() {
        return begun;
    }

    /** False when the file is to be left at once. */
    boolean follows(Label label, Record record) {
        if (!begun) {
            begun = true;
            if (label == Label.UNKNOWN) {
                record.error("not-sie");
                return false;
            }
            if (label != Label.FLAGGA) {
                record.error("flag-missing");
            }
        }
        int part = label.part();
        if (part >= 0 && part < reached && !told) {
            told = true;
            record.warning("order");
        }
        reached = Math.max(reached, part);
        return true;
    }
}
