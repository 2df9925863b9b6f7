package se.samverk.costreporting.print;

import java.util.List;
import se.samverk.costreporting.file.Kronor;
import se.samverk.costreporting.file.Markup;
import se.samverk.costreporting.file.Texts;
import se.samverk.costreporting.invoice.InvoiceDocument;

/** What is invoiced, excluding VAT. */
record InvoiceLines(InvoiceDocument document, Texts texts) {
    void write(Markup body) {
        body.heading("lines", texts.of("invoice.lines"));
        body.tableOf(
                "lines",
                List.of(
                        texts.of("invoice.what"),
                        texts.of("invoice.quantity"),
                        texts.of("invoice.unit"),
                        texts.of("invoice.price"),
                        texts.of("invoice.amount")),
                document.lines().stream()
                        .map(line -> row(new PrintedLine(line, texts)))
                        .toList(),
                List.of(texts.of("sum"), "", "", "", Kronor.text(document.amountOre())));
    }

    private static Markup.Row row(PrintedLine line) {
        return new Markup.Row(
                List.of(line.what(), line.quantity(), line.unit(), line.price(), line.amount()), line.why());
    }
}
