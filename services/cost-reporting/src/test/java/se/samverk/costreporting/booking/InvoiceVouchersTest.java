package se.samverk.costreporting.booking;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverk.common.problem.Language;
import se.samverk.costreporting.invoice.DocumentKind;
import se.samverk.costreporting.invoice.InvoiceDocument;
import se.samverk.costreporting.testing.Documents;
import se.samverk.costreporting.testing.Finance;
import se.samverk.costreporting.testing.Invoicing;
import se.samverk.costreporting.testing.ReadSie;
import se.samverk.costreporting.testing.TestFederation;
import se.samverk.test.PostgresResource;

/** What is booked is what was invoiced, to the öre, and the ledger's own reader takes the file. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class InvoiceVouchersTest {
    private static final String BASE = "/cost-reporting/v1";
    private static final int DOCUMENTS = 300;
    /** What the reader takes in a row. */
    private static final long MOST = 10_000_000_000_000L;

    private static final int RECEIVABLE = 1510;
    private static final int REVENUE = 3610;
    private static final int VAT = 2610;
    private static final int CUSTOMER = 8;
    private static final int INVOICE = 10;

    private final Invoicing invoicing = new Invoicing();

    @Inject
    InvoiceVouchers vouchers;

    @BeforeEach
    void members() {
        TestFederation.arrive();
    }

    @Test
    void randomDocumentsBalance_andACreditNoteIsItsInvoiceTurnedAround() throws IOException {
        int tried = 0;
        for (int seed = 0; seed < DOCUMENTS; seed++) {
            Documents documents = new Documents(seed).atRandom();
            documents.lines = documents.lines.subList(0, 1 + seed % documents.lines.size());
            documents.kind = DocumentKind.INVOICE;
            InvoiceDocument invoice = documents.document();
            if (invoice.totalOre().value() > MOST) {
                continue;
            }
            tried++;
            documents.kind = DocumentKind.CREDIT_NOTE;
            ReadSie booked = read(invoice);
            ReadSie credited = read(documents.document());
            String trial = "seed " + seed;
            assertEquals(List.of(), booked.problems(), trial);
            assertEquals(List.of(), credited.problems(), trial);
            assertEquals(invoice.totalOre().value(), booked.sum(RECEIVABLE), trial);
            assertEquals(-invoice.amountOre().value(), booked.sum(REVENUE), trial);
            assertEquals(-invoice.vatOre().value(), booked.sum(VAT), trial);
            for (int account : List.of(RECEIVABLE, REVENUE, VAT)) {
                assertEquals(-booked.sum(account), credited.sum(account), trial);
            }
        }
        assertTrue(tried > DOCUMENTS / 4, tried + " documents");
    }

    @Test
    void financeBooksAnApprovedBasis_eachInvoiceAVoucher_andItsCreditNoteAlone() {
        String service = invoicing.service("dator");
        invoicing.price(service, "unit", "\"priceOre\":333");
        String energy = invoicing.company("energi", "1494");
        String water = invoicing.company("vatten", "1495");
        invoicing.reading(service, energy, "2.5");
        invoicing.reading(service, water, "7");
        String run = invoicing.run(invoicing.snapshot());
        invoicing
                .finance
                .get("/invoice-runs/" + run + "/vouchers")
                .then()
                .statusCode(409)
                .body("title", equalTo("Inga fakturor ännu"));
        invoicing.approve(run);
        JsonPath first = invoicing.invoice(energy);
        JsonPath second = invoicing.invoice(water);
        Response answer = file("/invoice-runs/" + run + "/vouchers");
        answer.then()
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"kundfakturor-%s-%s.si\""
                                .formatted(first.getString("number"), second.getString("number")));
        ReadSie booked = ReadSie.of(answer.asByteArray());
        assertEquals(List.of(), booked.problems());
        for (JsonPath invoice : List.of(first, second)) {
            String number = invoice.getString("number");
            String customer = invoice.getString("buyer.code");
            assertEquals(invoice.getLong("totalOre"), booked.sum(RECEIVABLE, INVOICE, number));
            assertEquals(-invoice.getLong("amountOre"), booked.sum(REVENUE, CUSTOMER, customer));
            assertEquals(-invoice.getLong("vatOre"), booked.sum(VAT, CUSTOMER, customer));
        }
        assertEquals(0, booked.rows().stream().mapToLong(ReadSie.Row::ore).sum());
        JsonPath note = invoicing.finance.made(
                "/invoices/" + first.getString("id") + "/credit-notes", "{\"reason\":\"Fel antal\"}");
        assertEquals(
                booked, ReadSie.of(file("/invoice-runs/" + run + "/vouchers").asByteArray()), "the basis as it was");
        Response credit = file("/invoices/" + note.getString("id") + "/voucher");
        credit.then()
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"kreditfaktura-" + note.getString("number") + ".si\"");
        assertEquals(
                -first.getLong("totalOre"), ReadSie.of(credit.asByteArray()).sum(RECEIVABLE));
        String text = new String(credit.asByteArray(), Charset.forName("IBM437"));
        assertTrue(text.contains("\"Kreditfaktura " + note.getString("number") + ", energi AB, "), text);
        assertTrue(text.contains("#FNAMN \"Göliska IT\""), text);
    }

    @Test
    void aMemberBooksNoneOfTheFederationsVouchers() {
        Finance.asEconomist("1494")
                .get(BASE + "/invoices/" + java.util.UUID.randomUUID() + "/voucher")
                .then()
                .statusCode(403);
    }

    private static Response file(String path) {
        return given().auth()
                .oauth2(Invoicing.bengt())
                .get(BASE + path)
                .then()
                .statusCode(200)
                .contentType("application/x-sie")
                .extract()
                .response();
    }

    private ReadSie read(InvoiceDocument document) throws IOException {
        try (var contents = vouchers.make(List.of(document), Language.SV).contents()) {
            return ReadSie.of(contents.readAllBytes());
        }
    }
}
