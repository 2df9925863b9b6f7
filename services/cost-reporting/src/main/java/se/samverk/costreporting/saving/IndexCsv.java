package se.samverk.costreporting.saving;

import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import se.samverk.common.problem.Problem;
import se.samverk.costreporting.file.CsvTable;

/** Reads an index from a file with a row for each year. */
final class IndexCsv implements CsvTable.Rows {
    private static final CsvTable TABLE = new CsvTable(List.of(List.of("year", "value")), 200);
    private static final Pattern YEAR = Pattern.compile("(19|2[0-9])[0-9]{2}");
    private static final Pattern VALUE = Pattern.compile("0{0,3}[1-9][0-9]{0,4}(\\.[0-9]{1,4})?");

    private final Problem problem = Problem.unprocessable("index.faulty-rows");
    private final List<IndexValue> values = new ArrayList<>();

    /** @throws Problem 422 if the file is none of the form, or a row is faulty */
    List<IndexValue> read(InputStream file) {
        TABLE.read(file, this);
        if (!problem.fields().isEmpty()) {
            throw problem;
        }
        if (values.isEmpty()) {
            throw Problem.unprocessable("index.no-rows");
        }
        return values;
    }

    @Override
    public void row(String place, List<String> header, List<String> fields) {
        String year = fields.get(0);
        String value = fields.get(1).replace(',', '.');
        if (!YEAR.matcher(year).matches()) {
            fault(place + ", column year", "index.year-form", year);
        } else if (!VALUE.matcher(value).matches()) {
            fault(place + ", column value", "index.value-form", fields.get(1));
        } else if (values.stream().anyMatch(known -> known.year().toString().equals(year))) {
            fault(place + ", column year", "index.year-twice.field");
        } else {
            values.add(new IndexValue(Integer.valueOf(year), new BigDecimal(value)));
        }
    }

    @Override
    public void fault(String place, String code, Object... arguments) {
        problem.withField(place, code, arguments);
    }
}
