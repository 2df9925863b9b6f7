package se.samverk.costreporting.report;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import se.samverk.costreporting.file.CsvFile;
import se.samverk.costreporting.file.Kronor;
import se.samverk.costreporting.file.SafeText;
import se.samverk.costreporting.statement.ReportedLine;

/**
 * The lines for other systems, and for a Swedish spreadsheet: decimal comma. The
 * amount also stands in whole öre. The columns' names are the same in both languages.
 */
@Singleton
class CsvReport {
    private static final String[] COLUMNS = {
        "municipality",
        "month",
        "service",
        "service_name",
        "department",
        "department_name",
        "amount",
        "amount_ore",
        "key",
        "key_version",
        "numerator",
        "denominator",
        "line",
        "corrected_month"
    };

    void write(CostReport report, LineSource lines, OutputStream out) throws IOException {
        CsvFile.write(out, csv -> {
            csv.writeRecord(COLUMNS);
            lines.each(line -> csv.writeRecord(fields(report, line)));
        });
    }

    private static String[] fields(CostReport report, ReportedLine line) {
        return new String[] {
            report.statement().municipality(),
            month(line.month()),
            SafeText.of(line.serviceCode()),
            SafeText.of(report.service(line.serviceCode())),
            SafeText.of(line.departmentCode()),
            SafeText.of(report.department(line.departmentCode())),
            Kronor.decimals(line.amountOre()).replace('.', ','),
            Long.toString(line.amountOre().value()),
            SafeText.of(line.keyCode()),
            Integer.toString(line.keyVersion()),
            line.numerator().toPlainString().replace('.', ','),
            line.denominator().toPlainString().replace('.', ','),
            line.id().toString(),
            month(line.originMonth())
        };
    }

    private static String month(@Nullable LocalDate firstDay) {
        return firstDay == null ? "" : YearMonth.from(firstDay).toString();
    }
}
