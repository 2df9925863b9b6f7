package se.samverk.costreporting.budget;

import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samverk.costreporting.file.CsvTable;

/** Reads a budget from a file in kronor: with one column for the year, or with twelve for its months. */
final class BudgetCsv implements CsvTable.Rows {
    static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final List<String> OF_YEAR = List.of("municipality", "service", "amount");
    private static final List<String> BY_MONTH =
            Stream.concat(Stream.of("municipality", "service"), MONTHS.stream()).toList();
    private static final CsvTable TABLE = new CsvTable(List.of(OF_YEAR, BY_MONTH), 20_000);
    private static final Pattern KRONOR = Pattern.compile("-?[0-9]{1,12}([.,][0-9]{1,2})?");

    private final BudgetJudge judge;

    BudgetCsv(BudgetJudge judge) {
        this.judge = judge;
    }

    /** @throws se.samverk.common.problem.Problem 422 if the file is none of the form, or has too many faults */
    void read(InputStream file) {
        TABLE.read(file, this);
    }

    @Override
    public void row(String place, List<String> header, List<String> fields) {
        boolean byMonth = header.size() > OF_YEAR.size();
        List<Long> amounts = new ArrayList<>();
        for (int i = 2; i < fields.size(); i++) {
            Long ore = ore(place + ", column " + header.get(i), fields.get(i));
            if (ore != null) {
                amounts.add(ore);
            }
        }
        boolean whole = amounts.size() == fields.size() - 2;
        judge.judge(
                place,
                column -> place + ", column " + name(column),
                new BudgetRowForm(
                        fields.get(0),
                        fields.get(1),
                        whole && !byMonth ? amounts.getFirst() : null,
                        whole && byMonth ? amounts : null));
    }

    @Override
    public void fault(String place, String code, Object... arguments) {
        judge.fault(place, code, arguments);
    }

    private static String name(String column) {
        return column.startsWith("month ") ? MONTHS.get(Integer.parseInt(column.substring(6))) : column;
    }

    private @Nullable Long ore(String field, String text) {
        String plain = text.replaceAll("[\\s\u00a0\u202f]", "");
        if (!KRONOR.matcher(plain).matches()) {
            judge.fault(field, plain.isEmpty() ? "field.NotNull" : "budget.amount-form", text);
            return null;
        }
        return new BigDecimal(plain.replace(',', '.')).movePointRight(2).longValueExact();
    }
}
