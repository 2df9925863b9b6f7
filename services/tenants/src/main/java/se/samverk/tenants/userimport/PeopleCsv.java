package se.samverk.tenants.userimport;

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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samverk.common.problem.Problem;

/**
 * Reads a file of people as spreadsheets write it: UTF-8 with or without a byte order mark, {@code ;} between fields,
 * columns in any order by their names in Swedish or English. Fields that are left out at a row's end are empty, and
 * rows that somebody has cleared are passed over.
 */
final class PeopleCsv {
    static final int MAX_ROWS = 5_000;

    private final List<Column> columns = new ArrayList<>();
    private final List<FileRow> rows = new ArrayList<>();

    private PeopleCsv() {}

    /** @throws Problem 422 if the file is none of the form, with what its header lacks */
    static List<FileRow> read(InputStream file) {
        PeopleCsv csv = new PeopleCsv();
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(';')
                .skipEmptyLines(true)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(new InputStreamReader(file, decoder))) {
            reader.forEach(csv::take);
        } catch (CsvParseException e) {
            throw unreadable(e, "user-import-not-csv");
        } catch (IOException | UncheckedIOException e) {
            throw unreadable(e, "user-import-interrupted");
        }
        if (csv.rows.isEmpty()) {
            throw Problem.unprocessable("user-import-empty");
        }
        return csv.rows;
    }

    private void take(CsvRecord row) {
        if (columns.isEmpty()) {
            header(row);
        } else if (row.getFields().stream().anyMatch(field -> !field.isBlank())) {
            if (rows.size() == MAX_ROWS) {
                throw Problem.unprocessable("user-import-too-long", MAX_ROWS);
            }
            rows.add(new FileRow((int) row.getStartingLineNumber(), fields(row)));
        }
    }

    private Map<Column, String> fields(CsvRecord row) {
        Map<Column, String> fields = new EnumMap<>(Column.class);
        for (int i = 0; i < columns.size(); i++) {
            fields.put(columns.get(i), i < row.getFieldCount() ? row.getField(i).strip() : "");
        }
        if (row.getFields().stream().skip(columns.size()).anyMatch(field -> !field.isBlank())) {
            throw Problem.unprocessable("user-import-refused")
                    .withField(
                            "row " + row.getStartingLineNumber(),
                            "user-import-field-count",
                            row.getFieldCount(),
                            columns.size());
        }
        return fields;
    }

    private void header(CsvRecord row) {
        Problem faults = Problem.unprocessable("user-import-header", template());
        List<String> names = row.getFields().stream()
                .map(name -> name.replace("\uFEFF", "").strip())
                .toList();
        for (String name : withoutBlankEnd(names)) {
            @Nullable Column column = Column.named(name).orElse(null);
            if (column == null) {
                faults.withField("row 1", "user-import-column-unknown", name);
            } else if (columns.contains(column)) {
                faults.withField("row 1", "user-import-column-twice", name);
            } else {
                columns.add(column);
            }
        }
        Column.REQUIRED.stream()
                .filter(column -> !columns.contains(column))
                .forEach(column ->
                        faults.withField("row 1", "user-import-column-missing", column.swedish(), column.english()));
        if (!faults.fields().isEmpty()) {
            throw faults;
        }
    }

    private static List<String> withoutBlankEnd(List<String> names) {
        int end = names.size();
        while (end > 0 && names.get(end - 1).isEmpty()) {
            end--;
        }
        return names.subList(0, end);
    }

    private static String template() {
        return Column.REQUIRED.stream().map(Column::swedish).collect(Collectors.joining(";"));
    }

    /** Bytes that are no UTF-8 come up through whatever was reading just then. */
    private static Problem unreadable(Exception failure, String otherwise) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CharacterCodingException) {
                return Problem.unprocessable("user-import-not-text");
            }
        }
        return Problem.unprocessable(otherwise);
    }
}
