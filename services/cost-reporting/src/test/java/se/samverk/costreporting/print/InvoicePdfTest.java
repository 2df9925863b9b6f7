package se.samverk.costreporting.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.samverk.common.problem.Language;
import se.samverk.common.problem.Messages;
import se.samverk.costreporting.file.PdfPrinter;
import se.samverk.costreporting.file.Texts;
import se.samverk.costreporting.invoice.Buyer;
import se.samverk.costreporting.invoice.DocumentKind;
import se.samverk.costreporting.invoice.DocumentLine;
import se.samverk.costreporting.invoice.InvoiceDocument;
import se.samverk.costreporting.invoice.Seller;
import se.samverk.costreporting.testing.Documents;
import se.samverk.costreporting.testing.PrintedInvoice;
import se.samverk.costreporting.testing.ReadPdf;
import se.samverk.test.PostgresResource;

/** Printed invoices are accessible, state what the law asks for, and say the document's own sums. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class InvoicePdfTest {
    private static final int DOCUMENTS = 40;
    private static final String LONG =
            "Överförmyndarverksamhetens ärendehanteringssystem för långsiktiga åtaganden i Västra Götalands kommuner";

    @Inject
    Messages messages;

    @Test
    void randomDocumentsAreAccessible_andSayTheirSums() throws IOException {
        for (int seed = 0; seed < DOCUMENTS; seed++) {
            InvoiceDocument document = new Documents(seed).atRandom().document();
            Language language = seed % 2 == 0 ? Language.SV : Language.EN;
            byte[] file = print(document, language);
            ReadPdf.assertAccessible("seed " + seed, file);
            assertEquals(sums(document), PrintedInvoice.of(file), "seed " + seed);
        }
    }

    @Test
    void anInvoiceWithVat_statesWhatTheVatActAsksFor() throws IOException {
        Documents documents = whole();
        documents.vat = new BigDecimal("25");
        String text = text(documents.document());
        for (String stated : List.of(
                "Faktura 2026-00002",
                "Göliska IT",
                "Box 100",
                "531 88 Lidköping",
                "Organisationsnummer 222000-1453",
                "Momsregistreringsnummer SE222000145301",
                "ekonomi@goliska.example",
                "Åse Ärlebäcks Överbyggnad AB",
                "Skaragatan 8",
                "531 32 Lidköping",
                "Ert organisationsnummer: 212000-1694",
                "Er referens: 1494-IT",
                "Er beställning: INK-7",
                "Datum: 2026-06-02",
                "Förfaller: 2026-07-02",
                "Betalningsvillkor: 30 dagar netto",
                "Avser: 2026-07-01 till 2026-09-30",
                "IT-arbetsplats 412 enheter 1 125,00 463 500,00",
                "Summa 463 500,00",
                "25 % 463 500,00 115 875,00 579 375,00",
                "Att betala 579 375,00 kr",
                "Betala senast 2026-07-02.",
                "Bankgiro 5050-1055",
                "Ange referens 2026-00002 när du betalar.")) {
            assertTrue(text.contains(stated), stated + " is not in: " + text);
        }
        assertFalse(text.contains("mervärdesskatt"), text);
    }

    @Test
    void anInvoiceWithoutVat_saysWhy_andNoVatNumber() throws IOException {
        String text = text(whole().document());
        assertTrue(text.contains("Ingen moms 463 500,00 0,00 463 500,00"), text);
        assertTrue(text.contains("Omfattas inte av mervärdesskatt."), text);
        assertFalse(text.contains("Momsregistreringsnummer"), text);
    }

    @Test
    void aCreditNote_namesItsInvoiceAndWhy_andAsksForNoPayment() throws IOException {
        Documents documents = whole();
        documents.kind = DocumentKind.CREDIT_NOTE;
        String text = text(documents.document());
        for (String stated : List.of(
                "Kreditfaktura 2026-00002",
                "Krediterar: faktura 2026-00001 av 2026-05-24",
                "Skäl: Fel antal <datorer> &",
                "Att kreditera 463 500,00 kr",
                "Beloppen ovan dras av från faktura 2026-00001")) {
            assertTrue(text.contains(stated), stated + " is not in: " + text);
        }
        for (String not : List.of("Förfaller", "Att betala", "Bankgiro", "Betala senast")) {
            assertFalse(text.contains(not), not + " is in: " + text);
        }
    }

    @Test
    void manyLines_takeSeveralPages_eachWithTheTablesHead_andTheSumOnce() throws IOException {
        Documents documents = whole();
        documents.lines = IntStream.rangeClosed(1, 120)
                .mapToObj(i -> Documents.line(i, LONG + " " + i, "1", 100, "1", 100))
                .map(line -> named(line, LONG + " " + line.number()))
                .toList();
        byte[] file = print(documents.document(), Language.SV);
        ReadPdf.assertAccessible("120 lines", file);
        List<String> pages = ReadPdf.textOfPages(file).stream()
                .map(page -> page.replace('\u00a0', ' '))
                .toList();
        assertTrue(pages.size() > 3, () -> pages.size() + " pages");
        for (int page = 0; page < pages.size(); page++) {
            String text = pages.get(page);
            assertTrue(text.startsWith("Göliska IT Faktura 2026-00002"), text);
            assertTrue(text.endsWith("Sida " + (page + 1) + " av " + pages.size()), text);
            assertEquals(text.contains(" enheter 1,00 1,00"), text.contains("Benämning Antal Enhet"), text);
        }
        assertEquals(1, String.join(" ", pages).split("Summa 120,00", -1).length - 1);
        assertTrue(pages.getLast().contains("Att betala 120,00 kr"), pages.getLast());
    }

    private static PrintedInvoice sums(InvoiceDocument document) {
        return new PrintedInvoice(
                document.lines().stream().map(line -> line.amountOre().value()).toList(),
                document.amountOre().value(),
                document.amountOre().value(),
                document.vatOre().value(),
                document.totalOre().value(),
                document.totalOre().value());
    }

    private static Documents whole() {
        Documents documents = new Documents(1);
        documents.date = LocalDate.of(2026, 6, 2);
        documents.seller = new Seller(
                "Göliska IT",
                "222000-1453",
                null,
                "Box 100",
                "531 88",
                "Lidköping",
                "SE",
                "5050-1055",
                null,
                null,
                null,
                "Ekonomi",
                "ekonomi@goliska.example",
                null);
        documents.buyer = new Buyer(
                "1494",
                "Åse Ärlebäcks Överbyggnad AB",
                "212000-1694",
                "Skaragatan 8",
                "531 32",
                "Lidköping",
                "SE",
                "1494-IT",
                "INK-7",
                null,
                30);
        return documents;
    }

    private static DocumentLine named(DocumentLine line, String name) {
        return new DocumentLine(
                line.number(),
                name,
                line.serviceCode(),
                name,
                name,
                null,
                null,
                null,
                null,
                line.unit(),
                line.unitCode(),
                line.quantity(),
                line.priceOre(),
                line.priceQuantity(),
                line.amountOre(),
                line.basis());
    }

    private String text(InvoiceDocument document) throws IOException {
        byte[] file = print(document, Language.SV);
        ReadPdf.assertAccessible(document.number(), file);
        return ReadPdf.text(file).replace('\u00a0', ' ');
    }

    private byte[] print(InvoiceDocument document, Language language) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new InvoicePdf(new PdfPrinter(), messages).write(document, new Texts(messages, language), out);
        return out.toByteArray();
    }
}
