package se.samverk.costreporting.sie;

import java.math.BigDecimal;

/** Reads {@code #VER} and its block, checks that it sums to zero, and tells the handler the rows that count. */
final class VoucherReader {
    /** Series, numbers and objects are what vouchers are found by, so they must fit an index; bytes. */
    static final int LONGEST_KEY = 200;

    /** Debit and credit together: a voucher holds no more than the largest row. */
    private static final long MOST_TURNOVER = 2 * Numbers.LARGEST;

    private final HeaderReader header;
    private final SieHandler handler;
    private final SieProblems problems;
    private final EntryReader entryReader;
    private final SieVoucher voucher = new SieVoucher();
    private final SieEntry entry = new SieEntry();
    private final SieEntry added = new SieEntry();
    private long addedLine;
    private State state = State.OUTSIDE;
    private boolean sound;
    private long entries;

    private enum State {
        OUTSIDE,
        AWAITING_BLOCK,
        IN_BLOCK
    }

    VoucherReader(HeaderReader header, SieHandler handler, SieProblems problems, SieEncoding encoding) {
        this.header = header;
        this.handler = handler;
        this.problems = problems;
        this.entryReader = new EntryReader(encoding);
    }

    long vouchers() {
        return voucher.ordinal + 1;
    }

    long entries() {
        return entries;
    }

    /** Begins a voucher; one whose own record couldn't be split is followed to its end, so that its rows find their place. */
    void begin(Record record, boolean readable) {
        if (vouchers() == 0) {
            handler.books(header.organisationNumber(), header.bindingYears());
        }
        record.copy(1, voucher.series);
        record.copy(2, voucher.number);
        record.copy(4, voucher.text);
        if (isZero(voucher.number)) {
            voucher.number.clear();
        }
        voucher.line = record.line;
        voucher.ordinal++;
        voucher.entries = 0;
        voucher.balance = 0;
        voucher.turnover = 0;
        voucher.date = record.date(3);
        state = State.AWAITING_BLOCK;
        sound = readable && placeInYear(record);
        handler.voucher(voucher);
    }

    private boolean placeInYear(Record record) {
        if (voucher.date == Numbers.NONE) {
            record.error("date-invalid", record.string(3));
            return false;
        }
        SieYear year = header.yearOf(voucher.date, record);
        if (year == null) {
            return false;
        }
        voucher.year = year;
        return fits(voucher.series, record) && fits(voucher.number, record);
    }

    private static boolean fits(SieText key, Record record) {
        if (key.length() > LONGEST_KEY) {
            record.error("field-too-long", key.toString(), Integer.toString(LONGEST_KEY));
        }
        return key.length() <= LONGEST_KEY;
    }

    /** Something in the voucher couldn't be read: that has been told, and its sum then says nothing. */
    void spoil() {
        sound = false;
    }

    private static boolean isZero(SieText number) {
        return number.length() == 1 && number.bytes()[0] == '0';
    }

    void openBrace(Record record) {
        if (state == State.AWAITING_BLOCK) {
            state = State.IN_BLOCK;
        } else {
            record.error("brace-unexpected", "{");
        }
    }

    void closeBrace(Record record) {
        if (state == State.IN_BLOCK) {
            settleAdded();
            close();
        } else {
            record.error("brace-unexpected", "}");
        }
    }

    /** Another record, or the file's end, where the block should have begun or ended. */
    void interrupted() {
        if (state == State.OUTSIDE) {
            return;
        }
        problems.error(voucher.line, "#VER", state == State.IN_BLOCK ? "block-unclosed" : "block-missing", name());
        addedLine = 0;
        state = State.OUTSIDE;
        handler.voucherEnd(voucher);
    }

    void row(Record record) {
        if (!inBlock(record)) {
            return;
        }
        boolean whole = entryReader.read(record, entry);
        sound &= whole;
        if (addedLine > 0 && whole && entry.booksAs(added)) {
            addedLine = 0;
        } else {
            settleAdded();
        }
        if (whole) {
            count(entry);
        }
    }

    /** Added to the voucher afterwards. An identical {@code #TRANS} follows, for programs that don't know this label. */
    void addedRow(Record record) {
        if (!inBlock(record)) {
            return;
        }
        settleAdded();
        if (entryReader.read(record, entry)) {
            added.set(entry);
            addedLine = record.line;
        } else {
            sound = false;
        }
    }

    /** Struck out: doesn't count. */
    void struckRow(Record record) {
        if (inBlock(record)) {
            settleAdded();
        }
    }

    private boolean inBlock(Record record) {
        if (state == State.IN_BLOCK) {
            return true;
        }
        if (state == State.OUTSIDE) {
            record.error("row-outside-voucher");
        } else {
            interrupted();
        }
        return false;
    }

    private void settleAdded() {
        if (addedLine > 0) {
            problems.warning(addedLine, "#RTRANS", "added-row-alone");
            addedLine = 0;
            count(added);
        }
    }

    private void count(SieEntry row) {
        if (voucher.turnover <= MOST_TURNOVER) {
            voucher.turnover += Math.abs(row.amountOre);
            voucher.balance += row.amountOre;
            if (voucher.turnover > MOST_TURNOVER) {
                problems.error(voucher.line, "#VER", "sum-too-large", name());
                sound = false;
            }
        }
        voucher.entries++;
        entries++;
        handler.entry(voucher, row);
    }

    private void close() {
        state = State.OUTSIDE;
        if (sound && voucher.balance != 0) {
            problems.error(voucher.line, "#VER", "voucher-unbalanced", name(), kronor(voucher.balance));
        }
        if (voucher.entries == 0 && sound) {
            problems.warning(voucher.line, "#VER", "voucher-empty", name());
        }
        handler.voucherEnd(voucher);
    }

    private static String kronor(long ore) {
        return BigDecimal.valueOf(ore, 2).toPlainString();
    }

    private String name() {
        return (voucher.series + " " + voucher.number).strip();
    }
}
