package se.samverk.costreporting.invoice;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverk.costreporting.testing.Finance;
import se.samverk.costreporting.testing.Invoicing;
import se.samverk.costreporting.testing.TestFederation;
import se.samverk.test.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class CreditNoteTest {
    private static final String BASE = "/cost-reporting/v1";

    private final Invoicing invoicing = new Invoicing();
    private final Finance finance = invoicing.finance;
    private String company = "";
    private String service = "";

    @BeforeEach
    void invoiced() {
        TestFederation.arrive();
        company = invoicing.company("energi", "1494");
        service = invoicing.service("dator");
        invoicing.price(service, "unit", "\"priceOre\":100");
        invoicing.reading(service, company, "10");
        invoicing.approved();
    }

    @Test
    void financeCreditsAWholeInvoice_once_andTheQuarterIsInvoicedAnew() {
        JsonPath invoice = invoicing.invoice(company);
        String path = "/invoices/" + invoice.getString("id") + "/credit-notes";
        finance.post(path, "{\"reason\":\" \"}").then().statusCode(400);
        JsonPath note = finance.made(path, "{\"reason\":\"Fel antal.\"}");
        assertEquals("credit-note", note.getString("kind"));
        assertEquals(invoice.getString("number"), note.getString("credits.number"));
        assertEquals("Fel antal.", note.getString("reason"));
        assertEquals(invoice.getInt("totalOre"), note.getInt("totalOre"));
        assertEquals(invoice.getList("lines.amountOre"), note.getList("lines.amountOre"));
        finance.post(path, "{\"reason\":\"Igen.\"}").then().statusCode(409).body("title", equalTo("Redan krediterad"));
        finance.post("/invoices/" + note.getString("id") + "/credit-notes", "{\"reason\":\"Tvärtom.\"}")
                .then()
                .statusCode(409);
        assertEquals(
                note.getString("number"),
                finance.read("/invoices/" + invoice.getString("id")).getString("creditedBy.number"));
        invoicing.reading(service, company, "11");
        String again = invoicing.run(invoicing.snapshot());
        assertEquals(1100, invoicing.lines(again, company).getInt("items[0].amountOre"));
        assertEquals(0, invoicing.lines(again, "1494").getInt("_meta.totalItems"));
        invoicing.approve(again);
        assertEquals(1100, invoicing.invoice(company).getInt("amountOre"));
    }

    @Test
    void theLinesOfAnInvoice_areAFile_thatSaysTheSameSum() {
        String id = invoicing.invoice(company).getString("id");
        byte[] csv = finance.get("/invoices/" + id + "/basis?format=csv")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        String text = new String(csv, StandardCharsets.UTF_8);
        assertEquals(2, text.strip().lines().count());
        assertEquals("1000", text.strip().lines().toList().getLast().split(";")[13]);
        Finance.asEconomist("1494")
                .get(BASE + "/municipalities/1494/invoices/" + id + "/basis?format=excel")
                .then()
                .statusCode(200);
        Finance.asEconomist("1495")
                .get(BASE + "/municipalities/1495/invoices/" + id + "/basis?format=csv")
                .then()
                .statusCode(404);
    }
}
