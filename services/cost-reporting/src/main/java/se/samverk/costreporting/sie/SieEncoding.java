package se.samverk.costreporting.sie;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The character encodings that SIE files are found in. The specification knows just the first. */
public enum SieEncoding {
    CP437("CP437", "IBM437"),
    LATIN_1("ISO-8859-1", "ISO-8859-1"),
    WINDOWS_1252("Windows-1252", "windows-1252"),
    UTF_8("UTF-8", "UTF-8");

    private final String label;
    private final Charset charset;
    /** For each byte from 128 and up, its UTF-8 bytes. Empty for UTF-8 itself. */
    private final byte[][] utf8;

    SieEncoding(String label, String charset) {
        this.label = label;
        this.charset = Charset.forName(charset);
        this.utf8 = "UTF-8".equals(charset) ? new byte[0][] : upperHalf(this.charset);
    }

    /** The name to show. */
    public String label() {
        return label;
    }

    /** The encoding of that name; {@link #CP437} where none is. */
    public static SieEncoding ofLabel(String label) {
        for (SieEncoding encoding : values()) {
            if (encoding.label.equals(label)) {
                return encoding;
            }
        }
        return CP437;
    }

    public Charset charset() {
        return charset;
    }

    byte[] utf8Of(byte high) {
        return utf8[high & 0x7f];
    }

    private static byte[][] upperHalf(Charset charset) {
        byte[][] table = new byte[128][];
        for (int i = 0; i < table.length; i++) {
            byte[] one = {(byte) (i + 128)};
            table[i] = charset.decode(ByteBuffer.wrap(one)).toString().getBytes(StandardCharsets.UTF_8);
        }
        return table;
    }
}
