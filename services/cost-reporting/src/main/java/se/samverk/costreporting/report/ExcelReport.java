package se.samverk.costreporting.report;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import se.samverk.costreporting.file.Sheet;
import se.samverk.costreporting.file.Sheet.Column;
import se.samverk.costreporting.file.Texts;
import se.samverk.costreporting.statement.ReportedLine;
import se.samverk.costreporting.statement.Statement;

/**
 * The report for calculating: numbers are numbers, in kronor, and each sum is a formula over the rows above it. The
 * lines go to the file as they are read.
 */
@Singleton
class ExcelReport {
    private static final int AMOUNT_COLUMN = 5;

    void write(CostReport report, LineSource lines, OutputStream out) throws IOException {
        Texts texts = report.texts();
        try (Workbook book = new Workbook(out, "Samverk", "1.0")) {
            book.setCompressionLevel(1); // twice as fast as the default, for a tenth more bytes
            book.properties().setTitle(report.title());
            Sheet summary = new Sheet(book.newWorksheet(texts.of("sheet.summary")));
            services(new Sheet(book.newWorksheet(texts.of("sheet.services"))), report);
            departments(new Sheet(book.newWorksheet(texts.of("sheet.departments"))), report);
            keys(new Sheet(book.newWorksheet(texts.of("sheet.keys"))), report);
            String lineSum = lines(new Sheet(book.newWorksheet(texts.of("sheet.lines"))), report, lines);
            new ExcelSummary(summary, report).write(lineSum);
        }
    }

    private static void services(Sheet sheet, CostReport report) throws IOException {
        Texts texts = report.texts();
        sheet.head(
                Column.text(texts.of("service.code"), 22),
                Column.text(texts.of("service"), 40),
                Column.amount(texts.of("amount")),
                Column.amount(texts.of("previous", report.previousPeriod())));
        for (Statement.ServiceAmount service : report.statement().services()) {
            sheet.row(
                    service.serviceCode(),
                    report.service(service.serviceCode()),
                    service.amountOre(),
                    service.previousAmountOre());
        }
        sheet.sums(texts.of("sum"), 2, 3);
    }

    private static void departments(Sheet sheet, CostReport report) throws IOException {
        Texts texts = report.texts();
        sheet.head(
                Column.text(texts.of("department.code"), 22),
                Column.text(texts.of("department"), 40),
                Column.amount(texts.of("amount")),
                Column.amount(texts.of("previous", report.previousPeriod())));
        for (Statement.DepartmentAmount department : report.statement().departments()) {
            sheet.row(
                    department.departmentCode(),
                    report.department(department.departmentCode()),
                    department.amountOre(),
                    department.previousAmountOre());
        }
        sheet.sums(texts.of("sum"), 2, 3);
    }

    private static void keys(Sheet sheet, CostReport report) throws IOException {
        Texts texts = report.texts();
        sheet.head(
                Column.text(texts.of("service"), 40),
                Column.text(texts.of("key"), 30),
                Column.number(texts.of("key.version")),
                Column.date(texts.of("key.from")),
                Column.text(texts.of("key.basis"), 30),
                Column.amount(texts.of("amount")));
        report.keys()
                .forEach(key -> sheet.row(
                        report.service(key.serviceCode()),
                        texts.name(key.nameSv(), key.nameEn()),
                        key.versionNumber(),
                        key.validFrom(),
                        texts.of("basis." + key.basis()),
                        key.amountOre()));
        sheet.sums(texts.of("sum"), AMOUNT_COLUMN);
    }

    /** Writes the lines, and gives the formula of their sum. */
    private static String lines(Sheet sheet, CostReport report, LineSource lines) throws IOException {
        Texts texts = report.texts();
        sheet.head(
                Column.month(texts.of("month")),
                Column.text(texts.of("service.code"), 22),
                Column.text(texts.of("service"), 36),
                Column.text(texts.of("department.code"), 16),
                Column.text(texts.of("department"), 36),
                Column.amount(texts.of("amount")),
                Column.month(texts.of("correction.month")),
                Column.text(texts.of("key.code"), 22),
                Column.number(texts.of("key.version")),
                Column.number(texts.of("numerator")),
                Column.number(texts.of("denominator")));
        lines.each(line -> sheet.row(cells(report, line)));
        return sheet.sums(texts.of("sum"), AMOUNT_COLUMN);
    }

    private static @Nullable Object[] cells(CostReport report, ReportedLine line) {
        return new @Nullable Object[] {
            line.month(),
            line.serviceCode(),
            report.service(line.serviceCode()),
            line.departmentCode() == null ? "" : line.departmentCode(),
            report.department(line.departmentCode()),
            line.amountOre(),
            line.originMonth(),
            line.keyCode(),
            line.keyVersion(),
            line.numerator(),
            line.denominator()
        };
    }
}
