package se.samverk.costreporting.report;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import se.samverk.costreporting.file.SafeText;
import se.samverk.costreporting.file.Sheet;
import se.samverk.costreporting.file.Sheet.Column;
import se.samverk.costreporting.file.Texts;
import se.samverk.costreporting.statement.Explanation;
import se.samverk.costreporting.statement.LineVoucher;

/** A line's evidence for checking: the calculation, the ledger's sums, and every voucher, with sums as formulas. */
@Singleton
class EvidenceExcel {
    private static final double LABELS = 40;
    private static final double VALUES = 60;

    void write(Evidence evidence, Consumer<Consumer<LineVoucher>> vouchers, OutputStream out) throws IOException {
        Texts texts = evidence.texts();
        try (Workbook book = new Workbook(out, "Samverk", "1.0")) {
            book.properties().setTitle(evidence.title());
            calculation(book.newWorksheet(texts.of("evidence.sheet")), evidence);
            sources(new Sheet(book.newWorksheet(texts.of("evidence.sources"))), evidence);
            Sheet sheet = new Sheet(book.newWorksheet(texts.of("evidence.vouchers")));
            sheet.head(
                    Column.text(texts.of("voucher"), 16),
                    Column.date(texts.of("date")),
                    Column.text(texts.of("text"), 50),
                    Column.amount(texts.of("amount")));
            vouchers.accept(voucher -> sheet.row(
                    voucher.series() + " " + voucher.number(), voucher.date(), voucher.text(), voucher.amountOre()));
            sheet.sums(texts.of("sum"), 3);
        }
    }

    private static void calculation(Worksheet sheet, Evidence evidence) throws IOException {
        sheet.width(0, LABELS);
        sheet.width(1, VALUES);
        int row = 0;
        sheet.value(row, 0, SafeText.of(evidence.title()));
        sheet.style(row++, 0).bold().set();
        for (Evidence.Step step : evidence.steps()) {
            row++;
            sheet.value(row, 0, step.heading());
            sheet.style(row++, 0).bold().fillColor(Sheet.HEAD_FILL).set();
            for (var fact : step.facts()) {
                sheet.value(row, 0, SafeText.of(fact.get(0)));
                sheet.value(row++, 1, SafeText.of(fact.get(1)));
            }
        }
        sheet.value(row + 1, 0, evidence.explanation().rule());
        sheet.finish();
    }

    private static void sources(Sheet sheet, Evidence evidence) throws IOException {
        Texts texts = evidence.texts();
        sheet.head(
                Column.text(texts.of("account"), 12),
                Column.text(texts.of("account.name"), 40),
                Column.text(texts.of("cost-centre"), 16),
                Column.text(texts.of("project"), 16),
                Column.amount(texts.of("amount")));
        for (Explanation.Source source : evidence.explanation().sources()) {
            sheet.row(
                    source.account(), source.accountName(), source.costCentre(), source.project(), source.amountOre());
        }
        sheet.sums(texts.of("sum"), 4);
    }
}
