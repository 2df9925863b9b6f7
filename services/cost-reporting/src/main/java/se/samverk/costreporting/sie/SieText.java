package se.samverk.costreporting.sie;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A field's text as UTF-8 bytes in a buffer that is used again for the next one, so that a million rows make no garbage. */
public final class SieText {
    private static final int FIRST_VISIBLE = ' ';
    private static final int DELETE = 127;
    private static final byte[] REPLACEMENT = "\uFFFD".getBytes(StandardCharsets.UTF_8);

    private byte[] bytes = new byte[64];
    private int length;

    /** The buffer; only the first {@link #length()} bytes are the text's. */
    public byte[] bytes() {
        return bytes;
    }

    public int length() {
        return length;
    }

    public boolean isEmpty() {
        return length == 0;
    }

    void clear() {
        length = 0;
    }

    void set(SieText other) {
        length = 0;
        append(other.bytes, 0, other.length);
    }

    boolean sameAs(SieText other) {
        return Arrays.equals(bytes, 0, length, other.bytes, 0, other.length);
    }

    /**
     * Appends a field as the file encodes it; {@code \"} becomes {@code "} where the field is known to hold one, and a
     * control character, which SIE doesn't allow, a space.
     */
    void appendField(byte[] source, int from, int to, boolean escaped, SieEncoding encoding) {
        for (int i = from; i < to; i++) {
            byte b = source[i];
            if (b >= 0) {
                if (escaped && b == '\\' && i + 1 < to && source[i + 1] == '"') {
                    continue;
                }
                put(b < FIRST_VISIBLE || b == DELETE ? (byte) ' ' : b);
            } else if (encoding == SieEncoding.UTF_8) {
                i = appendSequence(source, i, to);
            } else {
                byte[] utf8 = encoding.utf8Of(b);
                append(utf8, 0, utf8.length);
            }
        }
    }

    /** Appends one character of UTF-8, or a replacement where it is broken; returns the place of its last byte. */
    private int appendSequence(byte[] source, int at, int to) {
        int size = Utf8.sequenceLength(source, at, to);
        if (size == 0) {
            append(REPLACEMENT, 0, REPLACEMENT.length);
            return at;
        }
        append(source, at, at + size);
        return at + size - 1;
    }

    private void append(byte[] source, int from, int to) {
        reserve(to - from);
        System.arraycopy(source, from, bytes, length, to - from);
        length += to - from;
    }

    private void put(byte b) {
        if (length == bytes.length) {
            reserve(1);
        }
        bytes[length++] = b;
    }

    private void reserve(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }

    @Override
    public String toString() {
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }
}
