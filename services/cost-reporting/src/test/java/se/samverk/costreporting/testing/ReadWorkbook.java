package se.samverk.costreporting.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** Reads a workbook and works out its formulas as a spreadsheet would: sums and differences. */
public final class ReadWorkbook {
    private static final Pattern SUM = Pattern.compile("SUM\\((?:'([^']+)'!)?([A-Z])(\\d+):([A-Z])(\\d+)\\)");
    private static final Pattern DIFFERENCE = Pattern.compile("([A-Z])(\\d+)-([A-Z])(\\d+)");

    private final List<String> names = new ArrayList<>();
    private final List<List<Row>> sheets = new ArrayList<>();

    public ReadWorkbook(byte[] bytes) {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            for (Sheet sheet : book.getSheets().toList()) {
                names.add(sheet.getName());
                sheets.add(sheet.read());
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public List<String> names() {
        return names;
    }

    public List<Row> rows(String sheet) {
        return sheets.get(names.indexOf(sheet));
    }

    /** The cell as a spreadsheet shows it after calculating. */
    public BigDecimal number(String sheet, Row row, int column) {
        return row.getOptionalCell(column).map(cell -> value(sheet, cell)).orElse(BigDecimal.ZERO);
    }

    /** Kronor in a cell, as öre. */
    public long ore(String sheet, Row row, int column) {
        return number(sheet, row, column)
                .movePointRight(2)
                .setScale(0, java.math.RoundingMode.HALF_UP)
                .longValueExact();
    }

    /** The row whose first cell says this. */
    public Row row(String sheet, String label) {
        return rows(sheet).stream()
                .filter(row -> row.getOptionalCell(0)
                        .filter(cell -> cell.getType() == CellType.STRING && label.equals(cell.asString()))
                        .isPresent())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row " + label + " in " + sheet));
    }

    private BigDecimal value(String sheet, Cell cell) {
        if (cell.getType() != CellType.FORMULA) {
            return cell.asNumber();
        }
        String formula = cell.getFormula();
        Matcher sum = SUM.matcher(formula);
        if (sum.matches()) {
            return sum(sum.group(1) == null ? sheet : sum.group(1), sum);
        }
        Matcher difference = DIFFERENCE.matcher(formula);
        if (difference.matches()) {
            return at(sheet, difference.group(1), difference.group(2))
                    .subtract(at(sheet, difference.group(3), difference.group(4)));
        }
        return new BigDecimal(formula);
    }

    private BigDecimal sum(String sheet, Matcher sum) {
        BigDecimal total = BigDecimal.ZERO;
        for (int row = Integer.parseInt(sum.group(3)); row <= Integer.parseInt(sum.group(5)); row++) {
            for (char column = sum.group(2).charAt(0); column <= sum.group(4).charAt(0); column++) {
                total = total.add(at(sheet, String.valueOf(column), Integer.toString(row)));
            }
        }
        return total;
    }

    private BigDecimal at(String sheet, String letter, String number) {
        int wanted = Integer.parseInt(number);
        return rows(sheet).stream()
                .filter(row -> row.getRowNum() == wanted)
                .findFirst()
                .map(row -> number(sheet, row, letter.charAt(0) - 'A'))
                .orElse(BigDecimal.ZERO);
    }
}
