package se.samverk.costreporting.meter;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.samverk.common.problem.Problem;
import se.samverk.common.time.Days;

/**
 * Reads a file of readings row by row: UTF-8 with or without a byte order mark, {@code ;} between fields, any line
 * ends, decimal comma or point. The column customer may be left out. A row is known by the line it begins on.
 */
final class ReadingsCsv {
    private static final List<String> COLUMNS = List.of("service", "municipality", "department", "read_on", "quantity");
    private static final List<String> COLUMNS_WITH_CUSTOMER =
            List.of("service", "municipality", "department", "customer", "read_on", "quantity");
    private static final int MAX_ROWS = 200_000;

    private final ReadingJudge judge;
    private List<String> columns = COLUMNS;

    ReadingsCsv(ReadingJudge judge) {
        this.judge = judge;
    }

    /** @throws Problem 422 if the file is none of the form, or has too many faults */
    void read(InputStream file) {
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
            boolean header = true;
            int rows = 0;
            for (CsvRecord row : csv) {
                if (header) {
                    requireHeader(row);
                    header = false;
                } else if (++rows > MAX_ROWS) {
                    throw Problem.unprocessable("meter.too-many-rows", MAX_ROWS);
                } else if (!isEmpty(row)) {
                    judge(row);
                }
            }
        } catch (CsvParseException e) {
            throw unreadable(e, "meter.not-csv");
        } catch (IOException | UncheckedIOException e) {
            throw unreadable(e, "meter.interrupted");
        }
    }

    /** Spreadsheets write separators for a row that somebody has cleared. */
    private static boolean isEmpty(CsvRecord row) {
        return row.getFields().stream().allMatch(String::isBlank);
    }

    /** Bytes that are no UTF-8 come up through whatever was reading just then. */
    private static Problem unreadable(Exception failure, String otherwise) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CharacterCodingException) {
                return Problem.unprocessable("meter.not-text");
            }
        }
        return Problem.unprocessable(otherwise);
    }

    private void requireHeader(CsvRecord row) {
        List<String> names = new ArrayList<>(row.getFields());
        names.replaceAll(name -> name.strip().toLowerCase(Locale.ROOT));
        if (!names.isEmpty()) {
            names.set(0, names.getFirst().replace("\uFEFF", ""));
        }
        if (names.equals(COLUMNS_WITH_CUSTOMER)) {
            columns = COLUMNS_WITH_CUSTOMER;
        } else if (!names.equals(COLUMNS)) {
            throw Problem.unprocessable("meter.header", String.join(";", COLUMNS))
                    .withField("row 1", "meter.header.field", String.join(";", COLUMNS));
        }
    }

    private void judge(CsvRecord row) {
        String name = "row " + row.getStartingLineNumber();
        if (row.getFieldCount() != columns.size()) {
            judge.fault(name, "meter.field-count", row.getFieldCount(), columns.size());
            return;
        }
        ReadingJudge.Place place = column -> name + ", column " + column;
        judge.judge(
                name,
                place,
                new MeterReadingForm(
                        field(row, "service"),
                        field(row, "municipality"),
                        field(row, "department"),
                        field(row, "customer"),
                        date(place.column("read_on"), field(row, "read_on")),
                        quantity(place.column("quantity"), field(row, "quantity"))));
    }

    /** Empty if the file has no such column. */
    private String field(CsvRecord row, String column) {
        int at = columns.indexOf(column);
        return at < 0 ? "" : row.getField(at).strip();
    }

    private @Nullable LocalDate date(String field, String text) {
        try {
            return text.isEmpty() ? null : Days.parse(text);
        } catch (DateTimeException e) {
            judge.fault(field, "meter.date-form", text);
            return null;
        }
    }

    private @Nullable BigDecimal quantity(String field, String text) {
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("-?[0-9]{1,15}([.,][0-9]{1,9})?")) {
            judge.fault(field, "meter.quantity-form", text);
            return null;
        }
        return new BigDecimal(text.replace(',', '.'));
    }
}
