package se.samverk.costreporting.ledger;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.function.IntPredicate;
import se.samverk.costreporting.sie.SieEntry;
import se.samverk.costreporting.sie.SieHandler;
import se.samverk.costreporting.sie.SieText;
import se.samverk.costreporting.sie.SieVoucher;

/** The rows of the chosen vouchers, straight into their table. */
final class EntryCopy implements SieHandler, AutoCloseable {
    private static final String COLUMNS =
            " (%s, amount_ore, period, account, row_number, entry_date, cost_centre, project, other_objects, quantity, text)";

    private static final int BUFFER_BYTES = 1 << 16;

    private final CopyRows rows;
    private final IntPredicate chosen;
    private final VoucherIds ids;
    private final JsonBytes json = new JsonBytes();
    private boolean wanted;
    private int period;
    private int row;
    private long sent;

    private EntryCopy(CopyRows rows, IntPredicate chosen, VoucherIds ids) {
        this.rows = rows;
        this.chosen = chosen;
        this.ids = ids;
    }

    /** Into the ledger itself. */
    static EntryCopy intoLedger(CopyTurns turns, IntPredicate chosen, VoucherIds ids) {
        return new EntryCopy(rows(turns, "ledger_entry", "voucher_id"), chosen, ids);
    }

    /** Beside the ledger, until somebody has chosen between them and the stored ones. */
    static EntryCopy intoConflicts(CopyTurns turns, IntPredicate chosen, VoucherIds ids) {
        return new EntryCopy(rows(turns, "voucher_conflict_entry", "conflict_id"), chosen, ids);
    }

    private static CopyRows rows(CopyTurns turns, String table, String key) {
        return new CopyRows(turns, table + COLUMNS.formatted(key), BUFFER_BYTES);
    }

    @Override
    public void voucher(SieVoucher voucher) {
        wanted = chosen.test((int) voucher.ordinal());
        if (wanted) {
            ids.of(voucher.ordinal());
            period = CopyRows.day(voucher.date() / 100 * 100 + 1);
            row = 0;
        }
    }

    @Override
    public void entry(SieVoucher voucher, SieEntry entry) {
        if (!wanted) {
            return;
        }
        sent++;
        rows.id(ids.high(), ids.low())
                .bigint(entry.amountOre())
                .date(period)
                .integer(entry.account())
                .integer(++row);
        if (entry.date() == 0 || entry.date() == voucher.date()) {
            rows.nothing();
        } else {
            rows.date(CopyRows.day(entry.date()));
        }
        objects(entry);
        if (entry.quantity().isEmpty()) {
            rows.nothing();
        } else {
            rows.numeric(new BigDecimal(entry.quantity().toString()));
        }
        rows.textOrNothing(entry.text()).endRow();
    }

    private void objects(SieEntry entry) {
        SieText costCentre = null;
        SieText project = null;
        json.clear();
        for (int i = 0; i < entry.objectCount(); i++) {
            switch (entry.dimension(i)) {
                case SieEntry.COST_CENTRE -> costCentre = entry.object(i);
                case SieEntry.PROJECT -> project = entry.object(i);
                default -> json.member(entry.dimension(i), entry.object(i));
            }
        }
        rows.textOrNothing(costCentre).textOrNothing(project);
        if (json.isEmpty()) {
            rows.nothing();
        } else {
            json.end();
            rows.jsonb(json.bytes(), json.length());
        }
    }

    /** How many rows were sent; the server must have stored as many. */
    long sent() {
        return sent;
    }

    @Override
    public void close() {
        rows.close();
        if (rows.stored() != sent) {
            throw new IllegalStateException(sent + " rows were sent, " + rows.stored() + " stored");
        }
    }

    /** A JSON object of texts, as bytes. */
    private static final class JsonBytes {
        private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
        private byte[] bytes = new byte[256];
        private int length;

        void clear() {
            length = 0;
        }

        boolean isEmpty() {
            return length == 0;
        }

        byte[] bytes() {
            return bytes;
        }

        int length() {
            return length;
        }

        void member(int name, SieText value) {
            reserve(value.length() * 6 + 20);
            put(length == 0 ? '{' : ',');
            put('"');
            for (byte digit : Integer.toString(name).getBytes(StandardCharsets.US_ASCII)) {
                put(digit);
            }
            put('"');
            put(':');
            put('"');
            for (int i = 0; i < value.length(); i++) {
                character(value.bytes()[i]);
            }
            put('"');
        }

        private void character(byte b) {
            if (b == '"' || b == '\\') {
                put('\\');
                put(b);
            } else if (b >= 0 && b < 0x20) {
                put('\\');
                put('u');
                put('0');
                put('0');
                put(HEX[b >> 4]);
                put(HEX[b & 15]);
            } else {
                put(b);
            }
        }

        void end() {
            reserve(1);
            put('}');
        }

        private void put(int b) {
            bytes[length++] = (byte) b;
        }

        private void reserve(int more) {
            if (length + more > bytes.length) {
                bytes = java.util.Arrays.copyOf(bytes, (length + more) * 2);
            }
        }
    }
}
