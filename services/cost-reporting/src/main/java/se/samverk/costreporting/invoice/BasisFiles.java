package se.samverk.costreporting.invoice;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import se.samverk.common.problem.Language;
import se.samverk.common.problem.Messages;
import se.samverk.costreporting.file.CsvFile;
import se.samverk.costreporting.file.FileFormat;
import se.samverk.costreporting.file.Kronor;
import se.samverk.costreporting.file.MadeFile;
import se.samverk.costreporting.file.SafeText;
import se.samverk.costreporting.file.Sheet;
import se.samverk.costreporting.file.Sheet.Column;
import se.samverk.costreporting.file.Texts;

/** The lines of a basis or of a document, as a workbook whose sum is a formula, and as CSV. Amounts exclude VAT. */
@Singleton
class BasisFiles {
    private static final int AMOUNT = 12;
    private static final String[] COLUMNS = {
        "customer",
        "customer_name",
        "service",
        "service_name",
        "department",
        "department_name",
        "system",
        "quantity",
        "unit",
        "read_on",
        "price_model",
        "price_from",
        "amount",
        "amount_ore"
    };

    private final Messages messages;

    BasisFiles(Messages messages) {
        this.messages = messages;
    }

    static List<BasisRow> rows(InvoiceDocument document) {
        return document.lines().stream()
                .map(line -> BasisRow.of(document.buyer(), line))
                .toList();
    }

    MadeFile make(String name, List<BasisRow> rows, FileFormat format, Language language) {
        Texts texts = new Texts(messages, language);
        return MadeFile.of(
                texts.of("basis.file", name) + "." + format.extension(),
                format,
                language,
                format == FileFormat.CSV ? out -> csv(rows, texts, out) : out -> excel(name, rows, texts, out));
    }

    private static void excel(String name, List<BasisRow> rows, Texts texts, OutputStream out) throws IOException {
        try (Workbook book = new Workbook(out, "Samverk", "1.0")) {
            book.properties().setTitle(texts.of("basis.title", name));
            Sheet sheet = new Sheet(book.newWorksheet(texts.of("basis.sheet")));
            sheet.head(
                    Column.text(texts.of("basis.customer"), 14),
                    Column.text(texts.of("basis.customer.name"), 30),
                    Column.text(texts.of("service.code"), 22),
                    Column.text(texts.of("service"), 30),
                    Column.text(texts.of("department.code"), 14),
                    Column.text(texts.of("department"), 30),
                    Column.text(texts.of("basis.system"), 22),
                    Column.number(texts.of("basis.quantity")),
                    Column.text(texts.of("basis.unit"), 12),
                    Column.date(texts.of("basis.read")),
                    Column.text(texts.of("basis.model"), 18),
                    Column.date(texts.of("basis.from")),
                    Column.amount(texts.of("amount")));
            rows.forEach(row -> sheet.row(cells(row, texts)));
            sheet.sums(texts.of("sum"), AMOUNT);
        }
    }

    private static @Nullable Object[] cells(BasisRow row, Texts texts) {
        return new @Nullable Object[] {
            row.customerCode(),
            row.customerName(),
            row.serviceCode(),
            texts.name(row.serviceSv(), row.serviceEn()),
            row.departmentCode(),
            department(row, texts),
            row.systemName(),
            row.quantity(),
            row.unit(),
            row.basis().readOn(),
            texts.of("basis.model." + row.basis().model()),
            row.basis().priceFrom(),
            row.amount()
        };
    }

    private static void csv(List<BasisRow> rows, Texts texts, OutputStream out) throws IOException {
        CsvFile.write(out, csv -> {
            csv.writeRecord(COLUMNS);
            rows.forEach(row -> csv.writeRecord(
                    SafeText.of(row.customerCode()),
                    SafeText.of(row.customerName()),
                    SafeText.of(row.serviceCode()),
                    SafeText.of(texts.name(row.serviceSv(), row.serviceEn())),
                    SafeText.of(row.departmentCode()),
                    SafeText.of(department(row, texts)),
                    SafeText.of(row.systemName()),
                    row.quantity().toPlainString().replace('.', ','),
                    row.unit(),
                    row.basis().readOn() == null
                            ? ""
                            : String.valueOf(row.basis().readOn()),
                    row.basis().model(),
                    row.basis().priceFrom().toString(),
                    Kronor.decimals(row.amount()).replace('.', ','),
                    Long.toString(row.amount().value())));
        });
    }

    private static @Nullable String department(BasisRow row, Texts texts) {
        return texts.language() == Language.SV ? row.departmentSv() : row.departmentEn();
    }
}
