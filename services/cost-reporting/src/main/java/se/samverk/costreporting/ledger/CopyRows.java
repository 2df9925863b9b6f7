package se.samverk.costreporting.ledger;

import java.io.Closeable;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import se.samverk.costreporting.sie.SieText;

/**
 * Rows for PostgreSQL's COPY, in its text format, built as bytes in one buffer: no object is made for a row. In the
 * background the server takes one buffer in while the next is filled; otherwise each buffer is a COPY of its own, and
 * the connection is free between them.
 */
final class CopyRows implements Closeable {
    private static final int BUFFER_BYTES = 1 << 18;
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private final Connection connection;
    private final String sql;
    private final boolean background;
    private final Runnable beforeCopy;
    private byte[] buffer = new byte[BUFFER_BYTES + 4096];
    private int length;
    private int rowStart;
    private @Nullable CopyIn copy;
    private long stored;

    private CopyRows(Connection connection, String sql, boolean background, Runnable beforeCopy) {
        this.connection = connection;
        this.sql = sql;
        this.background = background;
        this.beforeCopy = beforeCopy;
    }

    /** One long COPY, taken in by the server while the next rows are made. */
    static CopyRows inBackground(Connection connection, String sql) {
        return new CopyRows(connection, sql, true, () -> {});
    }

    /** Rows that come now and then in the midst of another's COPY, which is paused for them. */
    static CopyRows beside(CopyRows other, String sql) {
        return new CopyRows(other.connection, sql, false, other::pause);
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
        if (length >= BUFFER_BYTES) {
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
            buffer = java.util.Arrays.copyOf(buffer, Math.max(buffer.length * 2, length + more));
        }
    }

    private void flush() {
        try {
            CopyIn open = copy;
            if (open == null) {
                beforeCopy.run();
                open = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
                copy = open;
            }
            open.writeToCopy(buffer, 0, length);
            length = 0;
            rowStart = 0;
            if (!background) {
                end(open);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a COPY failed", e);
        }
    }

    private void end(CopyIn open) throws SQLException {
        copy = null;
        stored += open.endCopy();
    }

    /** Stores what there is, and leaves the connection to others until the next rows. */
    private void pause() {
        if (length > rowStart) {
            throw new IllegalStateException("a row is only half made");
        }
        close();
    }

    /** Stores what is left. */
    @Override
    public void close() {
        if (length > 0) {
            flush();
        }
        try {
            if (copy != null) {
                end(copy);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a COPY failed", e);
        }
    }
}
