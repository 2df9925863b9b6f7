package se.samverk.costreporting.ledger;

import java.io.Closeable;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.ByteConverter;
import se.samverk.costreporting.sie.SieText;

/**
 * Rows for PostgreSQL's COPY, in its binary format (described with the COPY command), built in one buffer: no object is
 * made for a row, and the server has no text to read numbers and dates from. The server takes one buffer in while the
 * next is filled.
 */
final class CopyRows implements Closeable {
    private static final byte[] HEADER = "PGCOPY\n\u00ff\r\n\0\0\0\0\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] TRAILER = {-1, -1};
    private static final int NOTHING = -1;
    private static final byte JSONB_VERSION = 1;
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);

    private final CopyTurns turns;
    private final String sql;
    private final int columns;
    private final int flushedAt;
    private ByteBuffer buffer;
    private int column;
    private long stored;

    /**
     * @param table the table and the columns in it that each row fills, in this order: {@code t (a, b)}
     * @param bytes how much is gathered before it is sent: little for rows that come all the time, so that the server
     *     needn't wait for them; more for those that come in the midst of others, whose COPY has to end for them
     */
    CopyRows(CopyTurns turns, String table, int bytes) {
        this.turns = turns;
        this.sql = "copy " + table + " from stdin (format binary)";
        this.columns = table.split(",", -1).length;
        flushedAt = bytes;
        buffer = ByteBuffer.allocate(bytes + 4096);
    }

    /** What a COPY of rows begins with. */
    static byte[] header() {
        return HEADER.clone();
    }

    /** What a COPY of rows ends with. */
    static byte[] trailer() {
        return TRAILER.clone();
    }

    /** How many rows the server has said that it stored. All of them only after {@link #close}. */
    long stored() {
        return stored;
    }

    CopyRows nothing() {
        field(0).putInt(NOTHING);
        return this;
    }

    CopyRows integer(int value) {
        field(Integer.BYTES).putInt(Integer.BYTES).putInt(value);
        return this;
    }

    CopyRows bigint(long value) {
        field(Long.BYTES).putInt(Long.BYTES).putLong(value);
        return this;
    }

    /** @param day its number of days, by {@link #day} */
    CopyRows date(int day) {
        return integer(day);
    }

    /** The days until {@code date}, written YYYYMMDD, as PostgreSQL counts them. */
    static int day(int date) {
        return (int) ChronoUnit.DAYS.between(FIRST_DAY, LocalDate.of(date / 10_000, date / 100 % 100, date % 100));
    }

    CopyRows id(long high, long low) {
        field(2 * Long.BYTES).putInt(2 * Long.BYTES).putLong(high).putLong(low);
        return this;
    }

    CopyRows text(SieText text) {
        return bytes(text.bytes(), text.length());
    }

    CopyRows textOrNothing(@Nullable SieText text) {
        return text == null || text.isEmpty() ? nothing() : text(text);
    }

    CopyRows text(String text) {
        return bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    CopyRows numeric(BigDecimal value) {
        return bytes(ByteConverter.numeric(value));
    }

    CopyRows jsonb(byte[] utf8, int count) {
        field(1 + count).putInt(1 + count).put(JSONB_VERSION).put(utf8, 0, count);
        return this;
    }

    CopyRows bytes(byte[] bytes) {
        return bytes(bytes, bytes.length);
    }

    private CopyRows bytes(byte[] bytes, int count) {
        field(count).putInt(count).put(bytes, 0, count);
        return this;
    }

    void endRow() {
        if (column != columns) {
            throw new IllegalStateException(column + " fields for " + columns + " columns: " + sql);
        }
        column = 0;
        if (buffer.position() >= flushedAt) {
            flush();
        }
    }

    /** The buffer, with room for a field of so many bytes, its length and, where it is the row's first, their number. */
    private ByteBuffer field(int bytes) {
        int room = Short.BYTES + Integer.BYTES + bytes;
        if (buffer.remaining() < room) {
            buffer = ByteBuffer.allocate(Math.max(buffer.capacity() * 2, buffer.position() + room))
                    .put(buffer.flip());
        }
        if (column++ == 0) {
            buffer.putShort((short) columns);
        }
        return buffer;
    }

    private void flush() {
        try {
            turns.of(this, sql).writeToCopy(buffer.array(), 0, buffer.position());
            buffer.clear();
        } catch (SQLException e) {
            throw new IllegalStateException("a COPY failed", e);
        }
    }

    /** Told when a COPY of these rows has ended; what is gathered since then waits for the next. */
    void ended(long rows) {
        stored += rows;
    }

    /** Stores what is left. */
    @Override
    public void close() {
        if (buffer.position() > 0) {
            flush();
        }
        turns.end(this);
    }
}
