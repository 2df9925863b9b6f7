package se.samverk.costreporting.budget;

import java.io.IOException;
import java.io.OutputStream;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import se.samverk.common.time.Days;
import se.samverk.costreporting.file.Sheet;
import se.samverk.costreporting.file.Sheet.Column;
import se.samverk.costreporting.file.Sheet.Formula;
import se.samverk.costreporting.file.Texts;

/** The workbook: by service, by member, by month, and what it goes by. Deviations and sums are formulas. */
record OutcomeExcel(BudgetOutcome outcome, String whose, Texts texts) {
    private static final int FIRST_AMOUNT = 2;
    private static final int FIRST_FORECAST = 8;
    private static final int LAST_AMOUNT = 9;

    void write(OutputStream out) throws IOException {
        try (Workbook book = new Workbook(out, "Samverk", "1.0")) {
            book.properties().setTitle(texts.of("outcome.title", whose, texts.period(outcome.period())));
            services(new Sheet(book.newWorksheet(texts.of("sheet.services"))));
            if (outcome.municipality() == null) {
                members(new Sheet(book.newWorksheet(texts.of("outcome.sheet.members"))));
            }
            months(new Sheet(book.newWorksheet(texts.of("outcome.sheet.months"))));
            about(new Sheet(book.newWorksheet(texts.of("outcome.sheet.about"))));
        }
    }

    private void services(Sheet sheet) throws IOException {
        sheet.head(columns("service.code", "service"));
        outcome.services()
                .forEach(each -> sheet.row(
                        row(sheet, each.serviceCode(), texts.name(each.nameSv(), each.nameEn()), each.figures())));
        sheet.sums(texts.of("sum"), summed());
    }

    private void members(Sheet sheet) throws IOException {
        sheet.head(columns("outcome.member.code", "municipality"));
        outcome.municipalities()
                .forEach(each -> sheet.row(row(sheet, each.municipality(), each.name(), each.figures())));
        sheet.sums(texts.of("sum"), summed());
    }

    private Column[] columns(String code, String name) {
        return new Column[] {
            Column.text(texts.of(code), 22),
            Column.text(texts.of(name), 36),
            Column.amount(texts.of("outcome.budget")),
            Column.amount(texts.of("outcome.outcome")),
            Column.amount(texts.of("outcome.budget-to-date")),
            Column.amount(texts.of("outcome.outcome-to-date")),
            Column.amount(texts.of("outcome.deviation")),
            Column.amount(texts.of("outcome.year-budget")),
            Column.amount(texts.of("outcome.forecast")),
            Column.amount(texts.of("outcome.forecast-deviation"))
        };
    }

    private static @Nullable Object[] row(Sheet sheet, String code, String name, Figures figures) {
        int number = sheet.nextRow();
        return new @Nullable Object[] {
            code,
            name,
            figures.budgetOre(),
            figures.outcomeOre(),
            figures.budgetToDateOre(),
            figures.outcomeToDateOre(),
            new Formula("E%1$d-F%1$d".formatted(number)),
            figures.yearBudgetOre(),
            figures.forecastOre(),
            figures.forecastOre() == null ? null : new Formula("H%1$d-I%1$d".formatted(number))
        };
    }

    /** Where the method cannot tell there is no forecast, and so no sum of it. */
    private int[] summed() {
        boolean told = outcome.total().forecastOre() != null;
        return IntStream.rangeClosed(FIRST_AMOUNT, told ? LAST_AMOUNT : FIRST_FORECAST - 1)
                .toArray();
    }

    private void months(Sheet sheet) throws IOException {
        sheet.head(
                Column.month(texts.of("month")),
                Column.amount(texts.of("outcome.month.budget")),
                Column.amount(texts.of("outcome.month.outcome")),
                Column.amount(texts.of("outcome.month.forecast")));
        outcome.months()
                .forEach(each -> sheet.row(
                        YearMonth.parse(each.month()).atDay(1),
                        each.budgetOre(),
                        each.outcomeOre(),
                        each.forecastOre()));
        boolean told = outcome.total().forecastOre() != null;
        sheet.sums(texts.of("sum"), told ? new int[] {1, 2, 3} : new int[] {1, 2});
    }

    private void about(Sheet sheet) throws IOException {
        sheet.head(Column.text(texts.of("pdf.what"), 26), Column.text(texts.of("pdf.value"), 60));
        sheet.row(texts.of("outcome.whose"), whose);
        sheet.row(texts.of("period"), texts.period(outcome.period()));
        BudgetOutcome.UsedBudget budget = outcome.budget();
        sheet.row(texts.of("outcome.budget.used"), budget == null ? texts.of("outcome.no-budget") : described(budget));
        sheet.row(
                texts.of("outcome.method"),
                texts.of("outcome.method." + outcome.method().code()));
        for (String note : List.of("outcome.deviation.note", "outcome.to-date.note")) {
            sheet.row("", texts.of(note));
        }
        sheet.worksheet().finish();
    }

    private String described(BudgetOutcome.UsedBudget budget) {
        return texts.of(
                "outcome.budget." + budget.kind(),
                budget.number(),
                Days.of(budget.decidedAt()).toString(),
                budget.note());
    }
}
