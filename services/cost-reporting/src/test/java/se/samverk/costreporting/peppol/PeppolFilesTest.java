package se.samverk.costreporting.peppol;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverk.costreporting.testing.Finance;
import se.samverk.costreporting.testing.Invoicing;
import se.samverk.costreporting.testing.TestFederation;
import se.samverk.test.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class PeppolFilesTest {
    private static final String BASE = "/cost-reporting/v1";

    private final Invoicing invoicing = new Invoicing();

    @BeforeEach
    void members() {
        TestFederation.arrive();
    }

    private String invoiceOf(String customer) {
        String service = invoicing.service("dator");
        invoicing.price(service, "unit", "\"priceOre\":333");
        invoicing.reading(service, customer, "2.5");
        invoicing.approved();
        return invoicing.invoice(customer).getString("id");
    }

    @Test
    void financeAndTheMemberDownloadAnInvoiceAndItsCreditNote_whichPassTheOfficialRules() {
        String id = invoiceOf(invoicing.company("energi", "1494"));
        JsonPath credit = invoicing.finance.made("/invoices/" + id + "/credit-notes", "{\"reason\":\"Fel antal\"}");
        for (String each : List.of(id, credit.getString("id"))) {
            byte[] xml = given().auth()
                    .oauth2(Invoicing.bengt())
                    .get(BASE + "/invoices/" + each + "/peppol")
                    .then()
                    .statusCode(200)
                    .contentType("application/xml;charset=UTF-8")
                    .header("Content-Disposition", containsString("-peppol.xml"))
                    .extract()
                    .asByteArray();
            assertEquals(List.of(), PeppolJudge.judge(xml));
            Finance.asEconomist("1494")
                    .get(BASE + "/municipalities/1494/invoices/" + each + "/peppol")
                    .then()
                    .statusCode(200);
            Finance.asEconomist("1495")
                    .get(BASE + "/municipalities/1495/invoices/" + each + "/peppol")
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void aCustomerWithoutReferenceOrOrder_isNamed() {
        String code = invoicing.finance.code("tyst");
        invoicing.finance.made("/customers", """
                {"code":"%s","name":"Tyst AB","kind":"company","municipality":"1494","organisationNumber":"556036-0793",
                 "address":{"street":"Storgatan 1","postalCode":"531 32","city":"Lidköping","countryCode":"SE"}}""".formatted(code));
        given().auth()
                .oauth2(Invoicing.bengt())
                .header("Accept-Language", "en")
                .get(BASE + "/invoices/" + invoiceOf(code) + "/peppol")
                .then()
                .statusCode(422)
                .body("detail", containsString("Tyst AB (" + code + ")"))
                .body("errors[0].field", equalTo("buyer.buyerReference"));
    }
}
