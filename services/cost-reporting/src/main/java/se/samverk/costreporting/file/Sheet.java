package se.samverk.costreporting.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import se.samverk.common.money.Ore;

/** A sheet that is a table: a head that stays, typed columns, and a last row of sums. Rows leave memory in thousands. */
public final class Sheet {
    public static final String KRONOR = "#,##0.00";
    public static final String DATE = "yyyy-mm-dd";
    public static final String HEAD_FILL = "DCE6EF";
    private static final String MONTH = "yyyy-mm";
    private static final String NUMBER = "General";
    private static final int FLUSHED_ROWS = 1000;
    private static final double AMOUNT_WIDTH = 20;
    private static final double SMALL_WIDTH = 12;
    private static final int LETTERS = 26;

    /** @param format how its cells are shown; none for text */
    public record Column(
            String name, double width, @Nullable String format) {
        public static Column text(String name, double width) {
            return new Column(name, width, null);
        }

        public static Column amount(String name) {
            return new Column(name, AMOUNT_WIDTH, KRONOR);
        }

        public static Column date(String name) {
            return new Column(name, SMALL_WIDTH, DATE);
        }

        public static Column month(String name) {
            return new Column(name, SMALL_WIDTH, MONTH);
        }

        public static Column number(String name) {
            return new Column(name, SMALL_WIDTH, NUMBER);
        }
    }

    /** A cell that is worked out from others, such as {@code SUM(C2:H2)}; shown as kronor. */
    public record Formula(String expression) {}

    private final Worksheet sheet;
    private List<Column> columns = List.of();
    private int row;
    private int unformatted;

    public Sheet(Worksheet sheet) {
        this.sheet = sheet;
    }

    public Worksheet worksheet() {
        return sheet;
    }

    public void head(Column... named) {
        columns = List.of(named);
        for (int column = 0; column < named.length; column++) {
            sheet.width(column, named[column].width());
            sheet.value(0, column, SafeText.of(named[column].name()));
        }
        sheet.range(0, 0, 0, named.length - 1)
                .style()
                .bold()
                .fillColor(HEAD_FILL)
                .wrapText(true)
                .set();
        sheet.freezePane(0, 1);
        row = 1;
        unformatted = 1;
    }

    /** The next row as formulas know it: the first is 1. */
    public int nextRow() {
        return row + 1;
    }

    /** Adds a row of texts, amounts, numbers and dates; null is an empty cell. */
    public void row(@Nullable Object... cells) {
        for (int column = 0; column < cells.length; column++) {
            switch (cells[column]) {
                case null -> {}
                case Ore amount -> sheet.value(row, column, Kronor.exact(amount));
                case BigDecimal number -> sheet.value(row, column, number);
                case Integer number -> sheet.value(row, column, number);
                case LocalDate date -> sheet.value(row, column, date);
                case Formula formula -> sheet.formula(row, column, formula.expression());
                case Object text -> sheet.value(row, column, SafeText.of(text.toString()));
            }
        }
        row++;
        if (row - unformatted == FLUSHED_ROWS) {
            flush();
        }
    }

    /** Ends the table with sums of these columns, and gives the last one's formula for other sheets. */
    public String sums(String label, int... summed) throws IOException {
        String formula = sumRow(label, summed);
        sheet.finish();
        return formula;
    }

    /** Adds a row that sums the rows so far in these columns, and gives the last one's formula for other sheets. */
    public String sumRow(String label, int... summed) {
        format();
        String formula = "0";
        for (int column : summed) {
            String cells = row == 1 ? "" : "%1$s2:%1$s%2$d".formatted(letter(column), row);
            sheet.formula(row, column, cells.isEmpty() ? "0" : "SUM(" + cells + ")");
            sheet.style(row, column).format(KRONOR).bold().set();
            formula = cells.isEmpty() ? "0" : "SUM('" + sheet.getName() + "'!" + cells + ")";
        }
        sheet.value(row, 0, label);
        sheet.style(row, 0).bold().set();
        row++;
        unformatted = row;
        return formula;
    }

    private void flush() {
        format();
        try {
            sheet.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void format() {
        for (int column = 0; column < columns.size() && row > unformatted; column++) {
            String format = columns.get(column).format();
            if (format != null && !format.equals(NUMBER)) {
                sheet.range(unformatted, column, row - 1, column)
                        .style()
                        .format(format)
                        .set();
            }
        }
        unformatted = row;
    }

    /** A column's name: A, B, … Z, AA, AB … */
    public static String letter(int column) {
        String last = String.valueOf((char) ('A' + column % LETTERS));
        return column < LETTERS ? last : letter(column / LETTERS - 1) + last;
    }
}
