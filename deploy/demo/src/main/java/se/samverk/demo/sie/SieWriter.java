package se.samverk.demo.sie;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.zip.CRC32;

/** Writes SIE records in code page 437, and the checksum over them. */
final class SieWriter {
    private static final Charset PC8 = Charset.forName("IBM437");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final CRC32 sum = new CRC32();

    /** A record, its fields quoted where they need to be. */
    void record(String label, Object... fields) {
        counted(label);
        for (Object field : fields) {
            raw(" ");
            field(field.toString());
        }
        raw("\r\n");
    }

    /** A row of a voucher, its objects as pairs of dimension and code. */
    void transaction(int account, String[] objects, String amount) {
        raw("\t");
        counted("#TRANS");
        raw(" ");
        field(Integer.toString(account));
        raw(" {");
        for (int i = 0; i < objects.length; i++) {
            raw(i == 0 ? "" : " ");
            field(objects[i]);
        }
        raw("} ");
        field(amount);
        raw("\r\n");
    }

    void brace(String brace) {
        raw(brace + "\r\n");
    }

    void openChecksum() {
        raw("#KSUMMA\r\n");
        sum.reset();
    }

    void closeChecksum() {
        raw("#KSUMMA " + sum.getValue() + "\r\n");
    }

    byte[] bytes() {
        return out.toByteArray();
    }

    private void field(String value) {
        boolean plain = !value.isEmpty() && value.chars().allMatch(SieWriter::needsNoQuotes);
        if (plain) {
            counted(value);
            return;
        }
        raw("\"");
        sum.update(value.getBytes(PC8));
        raw(value.replace("\"", "\\\""));
        raw("\"");
    }

    private static boolean needsNoQuotes(int character) {
        return character == '.' || character == '-' || (character < 128 && Character.isLetterOrDigit(character));
    }

    private void counted(String text) {
        sum.update(text.getBytes(PC8));
        raw(text);
    }

    private void raw(String text) {
        out.writeBytes(text.getBytes(PC8));
    }
}
