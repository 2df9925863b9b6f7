package se.samverk.costreporting.sie;

import java.io.IOException;
import java.io.InputStream;

/** Cuts a stream into lines in a buffer of fixed size. A line longer than that is skipped, and said to be too long. */
final class LineReader {
    /** No program writes records near this; a file without line feeds must not fill the memory. */
    static final int LONGEST_LINE = 1 << 18;

    private final InputStream in;
    private final byte[] buffer = new byte[LONGEST_LINE * 2];
    private int position;
    private int limit;
    private boolean ended;
    private int start;
    private int end;
    private long line;
    private boolean tooLong;

    LineReader(InputStream in) {
        this.in = in;
    }

    byte[] buffer() {
        return buffer;
    }

    int start() {
        return start;
    }

    /** End of the line, its CR and LF not counted. */
    int end() {
        return end;
    }

    /** The number of the line, the first being 1. */
    long line() {
        return line;
    }

    boolean tooLong() {
        return tooLong;
    }

    /** Moves to the next line; false at the end of the file. */
    boolean next() throws IOException {
        tooLong = false;
        int feed = findFeed(position);
        while (feed < 0 && !ended) {
            if (limit - position > LONGEST_LINE) {
                return skipLongLine();
            }
            int searched = limit - position;
            fill();
            feed = findFeed(position + searched);
        }
        if (feed < 0 && position == limit) {
            return false;
        }
        take(feed < 0 ? limit : feed);
        return true;
    }

    private void take(int feed) {
        start = position;
        end = feed;
        tooLong = end - start > LONGEST_LINE;
        while (end > start && buffer[end - 1] == '\r') {
            end--;
        }
        position = Math.min(feed + 1, limit);
        line++;
        if (line == 1) {
            skipByteOrderMark();
        }
    }

    private int findFeed(int from) {
        byte[] bytes = buffer;
        for (int i = from, to = limit; i < to; i++) {
            if (bytes[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    private void fill() throws IOException {
        System.arraycopy(buffer, position, buffer, 0, limit - position);
        limit -= position;
        position = 0;
        int read = in.read(buffer, limit, buffer.length - limit);
        if (read < 0) {
            ended = true;
        } else {
            limit += read;
        }
    }

    private boolean skipLongLine() throws IOException {
        int feed = -1;
        while (feed < 0 && !ended) {
            position = limit;
            fill();
            feed = findFeed(position);
        }
        start = position;
        end = position;
        position = feed < 0 ? limit : feed + 1;
        line++;
        tooLong = true;
        return true;
    }

    private void skipByteOrderMark() {
        if (end - start >= 3
                && buffer[start] == (byte) 0xef
                && buffer[start + 1] == (byte) 0xbb
                && buffer[start + 2] == (byte) 0xbf) {
            start += 3;
        }
    }
}
