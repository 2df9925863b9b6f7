package se.samverk.costreporting.ledger;

import java.io.Closeable;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import se.samverk.costreporting.sie.SieText;

/**
 * Rows for PostgreSQL's COPY, in its text format, built as bytes in one buffer: no object is made for a row. The server
 * takes one buffer in while the next is filled.
 */
final class CopyRows implements Closeable {
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private final CopyTurns turns;
    private final String sql;
    private final int flushedAt;
    private byte[] buffer;
    private int length;
    private int rowStart;
    private long stored;

    /**
     * @param bytes how much is gathered before it is sent: little for rows that come all the time, so that the server
     *     needn't wait for them; more for those that come in the midst of others, whose COPY has to end for them
     */
    CopyRows(CopyTurns turns, String sql, int bytes) {
        this.turns = turns;
        this.sql = sql;
        flushedAt = bytes;
        buffer = new byte[bytes + 4096];
    }

    /** How many rows the server has said that it stored. All of them only after {@link #close}. */
    long stored() {
        return stored;
    }

    CopyRows nothing() {
        separate();
        reserve(2);
        buffer[length++] = '\\';
        buffer[length++] = 'N';
        return this;
    }

    CopyRows number(long value) {
        separate();
        reserve(20);
        if (value < 0) {
            buffer[length++] = '-';
        }
        int end = length + digits(value);
        long rest = value;
        for (int at = end - 1; at >= length; at--) {
            buffer[at] = (byte) ('0' + Math.abs(rest % 10));
            rest /= 10;
        }
        length = end;
        return this;
    }

    private static int digits(long value) {
        int digits = 1;
        for (long rest = value / 10; rest != 0; rest /= 10) {
            digits++;
        }
        return digits;
    }

    CopyRows text(SieText text) {
        return text(text.bytes(), text.length());
    }

    CopyRows textOrNothing(@Nullable SieText text) {
        return text == null || text.isEmpty() ? nothing() : text(text);
    }

    CopyRows text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return text(utf8, utf8.length);
    }

    CopyRows text(byte[] utf8, int count) {
        separate();
        reserve(count * 2);
        for (int i = 0; i < count; i++) {
            byte b = utf8[i];
            if (b == '\\' || b == '\t' || b == '\n' || b == '\r') {
                buffer[length++] = '\\';
                b = escaped(b);
            }
            buffer[length++] = b;
        }
        return this;
    }

    private static byte escaped(byte b) {
        return switch (b) {
            case '\t' -> 't';
            case '\n' -> 'n';
            case '\r' -> 'r';
            default -> b;
        };
    }

    CopyRows hex(byte[] bytes) {
        separate();
        reserve(3 + bytes.length * 2);
        buffer[length++] = '\\';
        buffer[length++] = '\\';
        buffer[length++] = 'x';
        for (byte b : bytes) {
            buffer[length++] = HEX[b >> 4 & 15];
            buffer[length++] = HEX[b & 15];
        }
        return this;
    }

    CopyRows id(long high, long low) {
        separate();
        reserve(32);
        for (int shift = 60; shift >= 0; shift -= 4) {
            buffer[length++] = HEX[(int) (high >>> shift) & 15];
        }
        for (int shift = 60; shift >= 0; shift -= 4) {
            buffer[length++] = HEX[(int) (low >>> shift) & 15];
        }
        return this;
    }

    void endRow() {
        reserve(1);
        buffer[length++] = '\n';
        rowStart = length;
        if (length >= flushedAt) {
            flush();
        }
    }

    private void separate() {
        if (length > rowStart) {
            reserve(1);
            buffer[length++] = '\t';
        }
    }

    private void reserve(int more) {
        if (length + more > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, length + more));
        }
    }

    private void flush() {
        try {
            turns.of(this, sql).writeToCopy(buffer, 0, length);
            length = 0;
            rowStart = 0;
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
        if (length > 0) {
            flush();
        }
        turns.end(this);
    }
}
