package se.samverk.costreporting.print;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverk.costreporting.testing.Finance;
import se.samverk.costreporting.testing.Invoicing;
import se.samverk.costreporting.testing.PrintedInvoice;
import se.samverk.costreporting.testing.ReadPdf;
import se.samverk.costreporting.testing.TestFederation;
import se.samverk.test.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class InvoicePdfFilesTest {
    private static final String BASE = "/cost-reporting/v1";

    private final Invoicing invoicing = new Invoicing();
    private String company = "";

    @BeforeEach
    void invoiced() {
        TestFederation.arrive();
        company = invoicing.company("energi", "1494");
        String fixed = invoicing.service("fast");
        invoicing.price(fixed, "fixed", "\"priceOre\":1000001");
        invoicing.reading(fixed, company, "3");
        String tiered = invoicing.service("trappa");
        invoicing.price(tiered, "tiered", "\"tiers\":[{\"above\":0,\"priceOre\":333},{\"above\":10,\"priceOre\":100}]");
        invoicing.reading(tiered, company, "12.5");
        invoicing.approved();
    }

    @Test
    void financeAndTheMemberDownloadAnInvoiceAndItsCreditNote_asAccessiblePdf() {
        JsonPath invoice = invoicing.invoice(company);
        JsonPath credit = invoicing.finance.made(
                "/invoices/" + invoice.getString("id") + "/credit-notes", "{\"reason\":\"Fel antal.\"}");
        for (JsonPath each : new JsonPath[] {invoice, credit}) {
            String id = each.getString("id");
            String kind = each.getString("kind").equals("invoice") ? "faktura-" : "kreditfaktura-";
            byte[] file = given().auth()
                    .oauth2(Invoicing.bengt())
                    .get(BASE + "/invoices/" + id + "/pdf")
                    .then()
                    .statusCode(200)
                    .contentType("application/pdf")
                    .header(
                            "Content-Disposition",
                            "attachment; filename=\"" + kind + each.getString("number") + ".pdf\"")
                    .header("Content-Language", "sv")
                    .extract()
                    .asByteArray();
            ReadPdf.assertAccessible(kind, file);
            PrintedInvoice printed = PrintedInvoice.of(file);
            assertEquals(each.getList("lines.amountOre", Long.class), printed.lines());
            assertEquals(each.getLong("amountOre"), printed.net());
            assertEquals(each.getLong("vatOre"), printed.vat());
            assertEquals(each.getLong("totalOre"), printed.toPay());
            Finance.asEconomist("1494")
                    .get(BASE + "/municipalities/1494/invoices/" + id + "/pdf")
                    .then()
                    .statusCode(200);
            Finance.asEconomist("1495")
                    .get(BASE + "/municipalities/1495/invoices/" + id + "/pdf")
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void economistAsksForEnglish_andReadsHowTheAmountsCameOfThePriceList() {
        JsonPath invoice = invoicing.invoice(company);
        byte[] file = Finance.asEconomist("1494")
                .get(BASE + "/municipalities/1494/invoices/" + invoice.getString("id") + "/pdf?language=en")
                .then()
                .statusCode(200)
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"invoice-" + invoice.getString("number") + ".pdf\"")
                .extract()
                .asByteArray();
        String text = ReadPdf.text(file).replace('\u00a0', ' ');
        for (String stated : new String[] {
            "Fixed price per quarter: 10 000,01 kr, whatever the quantity.",
            "By the tiers of the price list: 10 at 3,33 kr, 2,5 at 1,00 kr.",
            "devices tiers 35,80"
        }) {
            assertEquals(1, text.split(java.util.regex.Pattern.quote(stated), -1).length - 1, stated + " in " + text);
        }
        Finance.asEconomist("1494")
                .get(BASE + "/municipalities/1494/invoices/" + invoice.getString("id") + "/pdf?language=fi")
                .then()
                .statusCode(400);
    }
}
