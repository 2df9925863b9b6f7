package se.samverk.costreporting.print;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import se.samverk.common.problem.Language;
import se.samverk.common.problem.Messages;
import se.samverk.costreporting.file.FileFormat;
import se.samverk.costreporting.file.MadeFile;
import se.samverk.costreporting.file.Markup;
import se.samverk.costreporting.file.PdfPrinter;
import se.samverk.costreporting.file.Texts;
import se.samverk.costreporting.invoice.DocumentKind;
import se.samverk.costreporting.invoice.InvoiceDocument;

/**
 * A document for reading and paying, with what the VAT act (mervärdesskattelagen 2023:200, chapter 17, sections 22 and 24)
 * asks an invoice to state. It says nothing but what was said when the document was issued.
 */
@Singleton
class InvoicePdf {
    private final PdfPrinter printer;
    private final Messages messages;

    InvoicePdf(PdfPrinter printer, Messages messages) {
        this.printer = printer;
        this.messages = messages;
    }

    MadeFile make(InvoiceDocument document, Language language) {
        Texts texts = new Texts(messages, language);
        String kind = document.kind() == DocumentKind.INVOICE ? "invoice.file" : "invoice.file.credit-note";
        String number = document.number().replaceAll("[^A-Za-z0-9-]", "-");
        return MadeFile.of(
                texts.of(kind, number) + "." + FileFormat.PDF.extension(),
                FileFormat.PDF,
                language,
                out -> write(document, texts, out));
    }

    void write(InvoiceDocument document, Texts texts, OutputStream out) throws IOException {
        String title = texts.of("invoice.title." + document.kind().code(), document.number());
        printer.print(
                Markup.page(
                        texts.language().tag(),
                        title,
                        texts.of(
                                "invoice.description",
                                document.seller().name(),
                                document.buyer().name()),
                        PdfPrinter.style(texts, document.seller().name(), title) + PdfPrinter.sheet("invoice.css"),
                        body -> body(body, title, document, texts)),
                out);
    }

    private static void body(Markup body, String title, InvoiceDocument document, Texts texts) {
        new InvoiceHead(document, texts).write(body, title);
        new InvoiceLines(document, texts).write(body);
        new InvoiceFoot(document, texts).write(body);
    }
}
