package se.samverk.costreporting.sie.out;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.SortedMap;
import java.util.zip.CRC32;

/**
 * Writes records field by field, and sums up their bytes for {@code #KSUMMA}: labels and fields, without separators,
 * enclosing quotation marks, braces and the backslash that escapes a quotation mark.
 */
final class RecordWriter {
    private static final int DECIMALS = 2;

    private final OutputStream out;
    private final CRC32 sum = new CRC32();

    RecordWriter(OutputStream out) {
        this.out = out;
    }

    RecordWriter label(String label) throws IOException {
        return summed(label);
    }

    RecordWriter number(long value) throws IOException {
        return gap().summed(Long.toString(value));
    }

    RecordWriter word(String ascii) throws IOException {
        return gap().summed(ascii);
    }

    RecordWriter date(LocalDate date) throws IOException {
        return word(date.format(DateTimeFormatter.BASIC_ISO_DATE));
    }

    RecordWriter kronor(long ore) throws IOException {
        return word(BigDecimal.valueOf(ore, DECIMALS).toPlainString());
    }

    RecordWriter text(String text) throws IOException {
        gap().quoted(text);
        return this;
    }

    /** The list of objects: each a dimension and a number. */
    RecordWriter objects(SortedMap<Integer, String> objects) throws IOException {
        gap().raw("{");
        String separator = "";
        for (Map.Entry<Integer, String> object : objects.entrySet()) {
            raw(separator).summed(object.getKey().toString()).gap().quoted(object.getValue());
            separator = " ";
        }
        return raw("}");
    }

    /** A line that is no record. */
    void brace(String brace) throws IOException {
        raw(brace).end();
    }

    void end() throws IOException {
        raw("\r\n");
    }

    /** Begins the checksum; the record that does so is not in it. */
    void openChecksum() throws IOException {
        raw("#KSUMMA").end();
        sum.reset();
    }

    void closeChecksum() throws IOException {
        raw("#KSUMMA " + sum.getValue()).end();
    }

    private RecordWriter quoted(String text) throws IOException {
        byte[] bytes = Cp437.bytes(text);
        sum.update(bytes);
        raw("\"");
        for (byte b : bytes) {
            if (b == '"') {
                out.write('\\');
            }
            out.write(b);
        }
        return raw("\"");
    }

    private RecordWriter summed(String ascii) throws IOException {
        byte[] bytes = ascii.getBytes(StandardCharsets.US_ASCII);
        sum.update(bytes);
        out.write(bytes);
        return this;
    }

    private RecordWriter gap() throws IOException {
        return raw(" ");
    }

    private RecordWriter raw(String ascii) throws IOException {
        out.write(ascii.getBytes(StandardCharsets.US_ASCII));
        return this;
    }
}
