package se.samverk.costreporting.sie;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one record, as places in the line's bytes. Fields stand between spaces or tabs, may be quoted, hold
 * quotes as {@code \"}, and one in braces is a list of objects.
 */
final class Fields {
    private static final byte PLAIN = 0;
    private static final byte ESCAPED = 1;
    private static final byte LIST = 2;

    private byte[] line = new byte[0];
    private int[] starts = new int[16];
    private int[] ends = new int[16];
    private byte[] kinds = new byte[16];
    private int count;

    int count() {
        return count;
    }

    byte[] line() {
        return line;
    }

    int start(int field) {
        return starts[field];
    }

    int end(int field) {
        return ends[field];
    }

    boolean has(int field) {
        return field < count && ends[field] > starts[field];
    }

    boolean isList(int field) {
        return field < count && kinds[field] == LIST;
    }

    boolean isEscaped(int field) {
        return kinds[field] == ESCAPED;
    }

    /** Splits a line; null when it is well formed, else the code of what is wrong. */
    @Nullable
    String split(byte[] bytes, int from, int to) {
        line = bytes;
        count = 0;
        int at = skipSeparators(from, to);
        while (at < to) {
            byte first = bytes[at];
            int next = first == '"' ? quoted(at, to) : first == '{' ? list(at, to) : plain(at, to);
            if (next < 0) {
                return first == '{' ? "list-unterminated" : "quote-unterminated";
            }
            if (next < to && !isSeparator(bytes[next])) {
                return "separator-missing";
            }
            at = skipSeparators(next, to);
        }
        return null;
    }

    private int skipSeparators(int from, int to) {
        int at = from;
        while (at < to && isSeparator(line[at])) {
            at++;
        }
        return at;
    }

    private int quoted(int at, int to) {
        byte kind = PLAIN;
        for (int i = at + 1; i < to; i++) {
            if (line[i] == '"') {
                add(at + 1, i, kind);
                return i + 1;
            }
            if (line[i] == '\\' && i + 1 < to && line[i + 1] == '"') {
                kind = ESCAPED;
                i++;
            }
        }
        return -1;
    }

    private int plain(int at, int to) {
        byte kind = PLAIN;
        int i = at;
        while (i < to && !isSeparator(line[i])) {
            if (line[i] == '\\' && i + 1 < to && line[i + 1] == '"') {
                kind = ESCAPED;
            }
            i++;
        }
        add(at, i, kind);
        return i;
    }

    private int list(int at, int to) {
        boolean quoted = false;
        for (int i = at + 1; i < to; i++) {
            byte b = line[i];
            if (b == '\\' && i + 1 < to && line[i + 1] == '"') {
                i++;
            } else if (b == '"') {
                quoted = !quoted;
            } else if (b == '}' && !quoted) {
                add(at + 1, i, LIST);
                return i + 1;
            }
        }
        return -1;
    }

    private void add(int start, int end, byte kind) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
            ends = Arrays.copyOf(ends, count * 2);
            kinds = Arrays.copyOf(kinds, count * 2);
        }
        starts[count] = start;
        ends[count] = end;
        kinds[count] = kind;
        count++;
    }

    private static boolean isSeparator(byte b) {
        return b == ' ' || b == '\t';
    }
}
