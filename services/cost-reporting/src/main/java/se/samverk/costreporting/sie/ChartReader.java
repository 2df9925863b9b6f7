package se.samverk.costreporting.sie;

/** Reads the chart of accounts, dimensions and objects. A fault here is a warning: no money depends on it. */
final class ChartReader {
    private final SieHandler handler;

    ChartReader(SieHandler handler) {
        this.handler = handler;
    }

    void account(Record record) {
        int account = record.account(1);
        if (account == Numbers.NONE) {
            record.warning("account-skipped", record.string(1));
        } else {
            handler.account(account, record.string(2));
        }
    }

    void kind(Record record) {
        int account = record.account(1);
        String kind = record.string(2);
        if (account == Numbers.NONE || !kind.matches("[TSKI]")) {
            record.warning("account-skipped", record.string(1));
        } else {
            handler.accountKind(account, kind.charAt(0));
        }
    }

    void dimension(Record record) {
        int dimension = record.wholeNumber(1);
        if (dimension < 1) {
            record.warning("object-skipped", record.string(1));
        } else {
            handler.dimension(dimension, record.string(2));
        }
    }

    void object(Record record) {
        int dimension = record.wholeNumber(1);
        String number = record.string(2);
        if (dimension < 1 || number.isEmpty() || number.length() > VoucherReader.LONGEST_KEY) {
            record.warning("object-skipped", record.string(1) + " " + number);
        } else {
            handler.object(dimension, number, record.string(3));
        }
    }
}
