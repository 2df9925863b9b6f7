package se.samverk.costreporting.federation;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import se.samverk.common.money.Ore;
import se.samverk.costreporting.file.CsvFile;
import se.samverk.costreporting.file.Kronor;
import se.samverk.costreporting.file.SafeText;
import se.samverk.costreporting.file.Sheet;
import se.samverk.costreporting.file.Sheet.Column;
import se.samverk.costreporting.file.Sheet.Formula;

/**
 * Texts to the left, amounts to the right, a row of sums: as a sheet, where sums and differences are formulas, and as
 * CSV.
 *
 * @param name the sheet's
 * @param sumLabel what stands at the row of sums
 * @param below rows that no sum above has, which with the last column of costs' sum make {@code whole}
 */
record AmountTable(
        String name,
        String sumLabel,
        List<TextColumn> texts,
        List<AmountColumn> amounts,
        List<Line> lines,
        @Nullable Below below) {

    /** @param code its name in CSV, the same in every language */
    record TextColumn(String code, String title, double width) {}

    /** What an amount is worked out from, by the places of other amounts. */
    sealed interface Worked {}

    record SumOf(int first, int last) implements Worked {}

    record DifferenceOf(int amount, int less) implements Worked {}

    record AmountColumn(String code, String title, @Nullable Worked worked) {}

    record Line(List<String> texts, List<Ore> amounts) {}

    /**
     * What belongs to no row.
     *
     * @param amount the place of the amount that it is added to
     */
    record Below(int amount, List<String> labels, List<Ore> ores, String whole) {}

    void excel(Workbook book) throws IOException {
        Sheet sheet = new Sheet(book.newWorksheet(name));
        List<Column> columns = new ArrayList<>();
        texts.forEach(text -> columns.add(Column.text(text.title(), text.width())));
        amounts.forEach(amount -> columns.add(Column.amount(amount.title())));
        sheet.head(columns.toArray(Column[]::new));
        for (Line line : lines) {
            sheet.row(cells(line, sheet.nextRow()));
        }
        int sums = sheet.nextRow();
        sheet.sumRow(
                sumLabel,
                IntStream.range(texts.size(), texts.size() + amounts.size()).toArray());
        if (below != null) {
            below(sheet, below, sums);
        }
        sheet.worksheet().finish();
    }

    private @Nullable Object[] cells(Line line, int row) {
        List<Object> cells = new ArrayList<>(line.texts());
        for (int i = 0; i < amounts.size(); i++) {
            Worked worked = amounts.get(i).worked();
            cells.add(worked == null ? line.amounts().get(i) : formula(worked, row));
        }
        return cells.toArray();
    }

    private Formula formula(Worked worked, int row) {
        return switch (worked) {
            case SumOf sum -> new Formula("SUM(%s:%s)".formatted(place(sum.first(), row), place(sum.last(), row)));
            case DifferenceOf difference ->
                new Formula(place(difference.amount(), row) + "-" + place(difference.less(), row));
        };
    }

    private String place(int amount, int row) {
        return Sheet.letter(texts.size() + amount) + row;
    }

    private void below(Sheet sheet, Below below, int sums) {
        int column = texts.size() + below.amount();
        for (int i = 0; i < below.labels().size(); i++) {
            sheet.row(row(below.labels().get(i), column, below.ores().get(i)));
        }
        int last = sums + below.labels().size();
        sheet.row(row(
                below.whole(),
                column,
                new Formula("SUM(%s:%s)".formatted(place(below.amount(), sums), place(below.amount(), last)))));
        sheet.row();
    }

    private static @Nullable Object[] row(String label, int column, Object amount) {
        @Nullable Object[] cells = new @Nullable Object[column + 1];
        cells[0] = label;
        cells[column] = amount;
        return cells;
    }

    void csv(OutputStream out) throws IOException {
        CsvFile.write(out, csv -> {
            List<String> head = new ArrayList<>();
            texts.forEach(text -> head.add(text.code()));
            amounts.forEach(amount -> head.addAll(List.of(amount.code(), amount.code() + "_ore")));
            csv.writeRecord(head);
            lines.forEach(line -> write(csv, line));
            if (below != null) {
                IntStream.range(0, below.labels().size()).forEach(i -> write(csv, line(below, i)));
            }
        });
    }

    private Line line(Below below, int place) {
        List<String> labels = new ArrayList<>();
        List<Ore> ores = new ArrayList<>();
        IntStream.range(0, texts.size())
                .forEach(i -> labels.add(i == 1 ? below.labels().get(place) : ""));
        IntStream.range(0, amounts.size())
                .forEach(i -> ores.add(i == below.amount() ? below.ores().get(place) : Ore.ZERO));
        return new Line(labels, ores);
    }

    private static void write(CsvWriter csv, Line line) {
        List<String> fields = new ArrayList<>();
        line.texts().forEach(text -> fields.add(SafeText.of(text)));
        line.amounts().forEach(ore -> {
            fields.add(Kronor.decimals(ore).replace('.', ','));
            fields.add(Long.toString(ore.value()));
        });
        csv.writeRecord(fields);
    }
}
