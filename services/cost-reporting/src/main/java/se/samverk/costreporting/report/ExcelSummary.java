package se.samverk.costreporting.report;

import java.io.IOException;
import java.time.YearMonth;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import se.samverk.common.money.Ore;
import se.samverk.costreporting.file.Kronor;
import se.samverk.costreporting.file.SafeText;
import se.samverk.costreporting.file.Sheet;
import se.samverk.costreporting.file.Texts;
import se.samverk.costreporting.statement.Statement;

/** The first sheet: whose report it is, what it comes to, and that the lines come to the same. */
final class ExcelSummary {
    private static final double LABELS = 44;
    private static final double VALUES = 26;
    private static final int TITLE_SIZE = 14;

    private final Worksheet sheet;
    private final CostReport report;
    private final Texts texts;
    private int row;

    ExcelSummary(Sheet sheet, CostReport report) {
        this.sheet = sheet.worksheet();
        this.report = report;
        this.texts = report.texts();
    }

    void write(String lineSum) throws IOException {
        Statement statement = report.statement();
        sheet.width(0, LABELS);
        sheet.width(1, VALUES);
        sheet.value(row, 0, SafeText.of(report.title()));
        sheet.style(row++, 0).bold().fontSize(TITLE_SIZE).set();
        row++;
        text("municipality", statement.municipalityName() + " (" + statement.municipality() + ")");
        text("federation", report.federation());
        text("period", texts.period(report.period()));
        text("state", report.state());
        label("made");
        sheet.value(row, 1, report.made());
        sheet.style(row++, 1).format(Sheet.DATE).set();
        row++;
        amounts(statement, lineSum);
        row++;
        months(statement);
        sheet.finish();
    }

    private void amounts(Statement statement, String lineSum) {
        label("inhabitants");
        sheet.value(row++, 1, statement.inhabitants());
        int total = row;
        amount("total", statement.totalOre());
        formula("total.lines", lineSum);
        formula("total.difference", "B%d-B%d".formatted(total + 1, total + 2));
        amount("corrections", statement.correctionOre());
        amount("per-inhabitant", statement.perInhabitantOre());
        amount("total.previous", statement.previousTotalOre());
        formula("change", "B%d-B%d".formatted(total + 1, row));
        if (statement.unmatchedOre() != null) {
            amount("unmatched", statement.unmatchedOre());
        }
    }

    private void months(Statement statement) {
        sheet.value(row, 0, texts.of("month"));
        sheet.value(row, 1, texts.of("amount"));
        sheet.range(row, 0, row, 1).style().bold().fillColor(Sheet.HEAD_FILL).set();
        row++;
        int first = row + 1;
        for (Statement.MonthAmount month : statement.months()) {
            sheet.value(row, 0, texts.month(YearMonth.parse(month.month())));
            number(month.amountOre());
        }
        formula("sum", "SUM(B%d:B%d)".formatted(first, row));
        sheet.range(row - 1, 0, row - 1, 1).style().bold().set();
    }

    private void text(String key, String value) {
        label(key);
        sheet.value(row++, 1, SafeText.of(value));
    }

    private void amount(String key, @Nullable Ore amount) {
        label(key);
        if (amount == null) {
            row++;
        } else {
            number(amount);
        }
    }

    private void number(Ore amount) {
        sheet.value(row, 1, Kronor.exact(amount));
        sheet.style(row++, 1).format(Sheet.KRONOR).set();
    }

    private void formula(String key, String expression) {
        label(key);
        sheet.formula(row, 1, expression);
        sheet.style(row++, 1).format(Sheet.KRONOR).set();
    }

    private void label(String key) {
        sheet.value(row, 0, texts.of(key));
    }
}
