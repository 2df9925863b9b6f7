package se.samverk.costreporting.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import se.samverk.common.problem.Problem;

/**
 * Reads a sent CSV file row by row: UTF-8 with or without a byte order mark, {@code ;} between fields, any line ends, a
 * first row that names the columns. A row is known by the line it begins on.
 *
 * @param headers the rows of column names that are understood; which of them the file has is told with each row
 * @param maxRows as many rows as a file may have
 */
public record CsvTable(List<List<String>> headers, int maxRows) {

    /** Takes the rows, one by one. */
    public interface Rows {
        /** A row with as many fields as its header, stripped of blanks around them. */
        void row(String place, List<String> header, List<String> fields);

        /** A row with another number of fields. */
        void fault(String place, String code, Object... arguments);
    }

    /** @throws Problem 422 if the file is none of the form */
    public void read(InputStream file, Rows rows) {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(';')
                .skipEmptyLines(true)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(new InputStreamReader(file, decoder))) {
            each(csv, rows);
        } catch (CsvParseException e) {
            throw unreadable(e, "csv.not-csv");
        } catch (IOException | UncheckedIOException e) {
            throw unreadable(e, "csv.interrupted");
        }
    }

    private void each(CsvReader<CsvRecord> csv, Rows rows) {
        List<String> header = List.of();
        int count = 0;
        for (CsvRecord row : csv) {
            if (header.isEmpty()) {
                header = known(row);
            } else if (++count > maxRows) {
                throw Problem.unprocessable("csv.too-many-rows", maxRows);
            } else {
                String place = "row " + row.getStartingLineNumber();
                List<String> fields =
                        row.getFields().stream().map(String::strip).toList();
                if (fields.size() == header.size()) {
                    rows.row(place, header, fields);
                } else {
                    rows.fault(place, "csv.field-count", fields.size(), header.size());
                }
            }
        }
    }

    private List<String> known(CsvRecord row) {
        List<String> names = new ArrayList<>(row.getFields());
        names.replaceAll(name -> name.replace("\uFEFF", "").strip().toLowerCase(Locale.ROOT));
        if (!headers.contains(names)) {
            String allowed =
                    headers.stream().map(each -> String.join(";", each)).collect(Collectors.joining("  |  "));
            throw Problem.unprocessable("csv.header", allowed).withField("row 1", "csv.header.field", allowed);
        }
        return names;
    }

    /** Bytes that are no UTF-8 come up through whatever was reading just then. */
    private static Problem unreadable(Exception failure, String otherwise) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CharacterCodingException) {
                return Problem.unprocessable("csv.not-text");
            }
        }
        return Problem.unprocessable(otherwise);
    }
}
