package se.samverk.tenants.userimport;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import se.samverk.common.problem.Language;

/** Files as a Swedish spreadsheet opens them by a double click: {@code ;}, UTF-8 with a byte order mark, CRLF. */
final class CsvText {
    private static final String RISKY = "=+-@\t\r\n";

    private CsvText() {}

    /** A file to fill in, with one person as an example. */
    static byte[] template(Language language) {
        boolean swedish = language == Language.SV;
        List<String> header = Arrays.stream(Column.values())
                .map(swedish ? Column::swedish : Column::english)
                .toList();
        List<String> example = swedish
                ? List.of(
                        "anna.ekstrom",
                        "Anna",
                        "Ekström",
                        "anna.ekstrom@kommun.example",
                        "Ekonom, Handläggare",
                        "",
                        "ja")
                : List.of(
                        "anna.ekstrom",
                        "Anna",
                        "Ekström",
                        "anna.ekstrom@kommun.example",
                        "Economist, Case officer",
                        "",
                        "yes");
        return bytes(Stream.of(header, example));
    }

    /** Whom to hand which temporary password. */
    static byte[] passwords(Language language, Stream<List<String>> rows) {
        List<String> header = language == Language.SV
                ? List.of("användarnamn", "förnamn", "efternamn", "e-post", "tillfälligt lösenord")
                : List.of("username", "given name", "family name", "email", "temporary password");
        return bytes(Stream.concat(Stream.of(header), rows));
    }

    /** An apostrophe goes before what a spreadsheet would take for a formula. */
    static String safe(String text) {
        return !text.isEmpty() && RISKY.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static byte[] bytes(Stream<List<String>> rows) {
        StringWriter text = new StringWriter();
        text.write('\uFEFF');
        try (CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(text)) {
            rows.forEach(csv::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
