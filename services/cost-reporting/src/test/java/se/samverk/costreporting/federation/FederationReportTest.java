package se.samverk.costreporting.federation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import se.samverk.common.security.Role;
import se.samverk.costreporting.testing.Finance;
import se.samverk.costreporting.testing.Invoicing;
import se.samverk.costreporting.testing.RandomBooks;
import se.samverk.costreporting.testing.TestFederation;
import se.samverk.costreporting.testing.TestLedger;
import se.samverk.test.PostgresResource;
import se.samverk.test.TestTokens;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class FederationReportTest {
    private static final List<String> AMOUNTS =
            List.of("costOre", "invoicedOre", "municipalitiesOre", "othersOre", "creditedOre", "differenceOre");

    private final Invoicing invoicing = new Invoicing();
    private final Finance finance = invoicing.finance;

    @BeforeEach
    void members() {
        TestFederation.arrive();
    }

    /** A service that is paid per computer and costs 9 000 öre in each of the quarter's months. */
    private String service(String name) {
        String code = finance.code(name);
        String key = finance.code("fast-" + name);
        finance.made("/allocation-keys", """
                {"code":"%s","nameSv":"Fast","nameEn":"Fixed","versions":[{"validFrom":"1900-01-01","basis":"fixed",
                 "shares":[{"municipality":"1494","weight":3},{"municipality":"1495","weight":1}]}]}""".formatted(key));
        finance.made("/cost-pools", """
                {"code":"%s","nameSv":"%s","nameEn":"%s","kind":"service","keyCode":"%s"}""".formatted(code, name, name, key));
        finance.made("/services", """
                {"code":"%s","nameSv":"%s","nameEn":"%s","unit":"device","poolCode":"%s","prices":[]}""".formatted(code, name, name, code));
        finance.made("/mapping-rules", """
                {"priority":50,"accountFrom":"4000","accountTo":"7999","costCentre":"%s","poolCode":"%s","validFrom":"1900-01-01"}""".formatted(name + finance.mark, code));
        TestLedger ledger = new TestLedger();
        for (int month = 7; month <= 9; month++) {
            ledger.row("%d-%02d".formatted(invoicing.year, month), 6000, name + finance.mark, null, 9_000);
        }
        ledger.store();
        return code;
    }

    private JsonPath recovery(String period, String service) {
        JsonPath report = finance.read("/federation-report?period=" + period);
        assertEquals(
                finance.read("/service-matrix?period=" + period).getLong("sums.sourceOre"),
                report.getLong("sums.sourceOre"));
        for (String amount : AMOUNTS) {
            assertEquals(
                    report.getList("services." + amount, Long.class).stream()
                            .mapToLong(ore -> ore)
                            .sum(),
                    report.getLong("sums." + amount),
                    amount);
        }
        report.setRootPath("services.find { it.serviceCode == '" + service + "' }");
        return report;
    }

    @Test
    void aServiceThatIsInvoicedForMoreThanItCosts_isOverRecovered_inTheQuarterItsMonthsAndTheYear() {
        String service = service("dator");
        invoicing.price(service, "unit", "\"priceOre\":1000");
        String company = invoicing.company("energi", "1494");
        invoicing.reading(service, company, "11");
        invoicing.departmentReading(service, "1494", "BUN", "20");
        invoicing.approved();
        finance.run(invoicing.quarter());

        JsonPath quarter = recovery(invoicing.quarter(), service);
        assertEquals("invoiced", quarter.getString("state"));
        assertEquals(27_000, quarter.getLong("costOre"));
        assertEquals(31_000, quarter.getLong("invoicedOre"));
        assertEquals(20_000, quarter.getLong("municipalitiesOre"));
        assertEquals(11_000, quarter.getLong("othersOre"));
        assertEquals(4_000, quarter.getLong("differenceOre"));
        assertEquals("14.8", quarter.getString("differencePercent"));
        assertEquals(31_000, recovery(Integer.toString(invoicing.year), service).getLong("invoicedOre"));
        // 20 000 and 11 000 by three, each on its own: 6 667 + 6 667 + 6 666, 3 667 + 3 667 + 3 666.
        assertEquals(10_334, recovery(invoicing.year + "-07", service).getLong("invoicedOre"));
        assertEquals(10_334, recovery(invoicing.year + "-08", service).getLong("invoicedOre"));
        assertEquals(10_332, recovery(invoicing.year + "-09", service).getLong("invoicedOre"));
        assertEquals("no-cost", recovery(invoicing.year + "-Q4", service).getString("state"));
        JsonPath report = finance.read("/federation-report?period=" + invoicing.year + "-07");
        assertEquals(List.of(invoicing.quarter()), report.getList("quarters.quarter"));
        assertEquals(
                finance
                        .read("/invoices?limit=100&quarter=" + invoicing.quarter())
                        .getList("items.amountOre", Long.class)
                        .stream()
                        .mapToLong(ore -> ore)
                        .sum(),
                report.getLong("quarters[0].amountOre"));
        assertEquals("complete", report.getString("state"));
    }

    @Test
    void aCreditNote_takesTheInvoiceAway_andStaysVisible() {
        String service = service("dator");
        invoicing.price(service, "unit", "\"priceOre\":1000");
        String company = invoicing.company("energi", "1494");
        invoicing.reading(service, company, "11");
        invoicing.approved();
        finance.run(invoicing.quarter());
        finance.made(
                "/invoices/" + invoicing.invoice(company).getString("id") + "/credit-notes",
                "{\"reason\":\"Fel antal.\"}");
        JsonPath quarter = recovery(invoicing.quarter(), service);
        assertEquals(0, quarter.getLong("invoicedOre"));
        assertEquals(11_000, quarter.getLong("creditedOre"));
        assertEquals(-27_000, quarter.getLong("differenceOre"));
        assertEquals("-100.0", quarter.getString("differencePercent"));
        assertEquals("invoiced", quarter.getString("state"));
    }

    @Test
    void costWithoutPrice_priceWithoutCost_andAPoolWithoutService_areShown() {
        String unpriced = service("utan-pris");
        String priced = invoicing.service("utan-kostnad");
        invoicing.price(priced, "fixed", "\"priceOre\":100");
        String forgotten = service("ej-fakturerad");
        invoicing.price(forgotten, "unit", "\"priceOre\":1000");
        finance.run(invoicing.quarter());
        assertEquals("no-price", recovery(invoicing.quarter(), unpriced).getString("state"));
        assertEquals("not-invoiced", recovery(invoicing.quarter(), forgotten).getString("state"));
        JsonPath free = recovery(invoicing.quarter(), priced);
        assertEquals("no-cost", free.getString("state"));
        assertEquals(0, free.getLong("costOre"));
        assertNull(free.get("differencePercent"));
        assertEquals(
                List.of(),
                finance.read("/federation-report?period=" + invoicing.quarter()).getList("quarters"));
    }

    @RepeatedTest(3)
    void aRandomQuarter_costsWhatTheLedgerHolds_inTheTrendToo(RepetitionInfo repetition) {
        int year = 2680 + repetition.getCurrentRepetition();
        Finance random = new RandomBooks(repetition.getCurrentRepetition(), year).allocated();
        new TestLedger()
                .row(year + "-01", 6999, "no-rule-" + random.mark, null, 12345)
                .store();
        random.run(year + "-01");
        JsonPath report = random.read("/federation-report?period=" + year + "-Q1");
        assertEquals(
                report.getLong("sums.sourceOre"),
                report.getLong("sums.costOre")
                        + report.getLong("sums.stuckOverheadOre")
                        + report.getLong("sums.unmatchedOre"));
        assertEquals(12345, report.getLong("sums.unmatchedOre"));
        JsonPath matrix = random.read("/service-matrix?period=" + year + "-Q1");
        assertEquals(
                report.getLong("sums.costOre") + report.getLong("sums.stuckOverheadOre"),
                matrix.getLong("sums.allocatedOre") + matrix.getLong("sums.undistributedOre"));
        JsonPath trend = random.read("/federation-report/cost-trend?from=" + year + "-01&to=" + (year + 1) + "-03");
        assertEquals(15, trend.getList("points").size());
        assertEquals(
                report.getLong("sums.costOre"),
                trend.getLong("points[12].previousCostOre")
                        + trend.getLong("points[13].previousCostOre")
                        + (trend.get("points[14].previousCostOre") == null
                                ? 0
                                : trend.getLong("points[14].previousCostOre")));
        for (int point = 0; point < 2; point++) {
            assertEquals(
                    trend.getLong("points[" + point + "].costOre"),
                    trend.getList("services.collect { it.points[" + point + "].costOre }", Long.class).stream()
                            .mapToLong(ore -> ore)
                            .sum());
        }
        assertEquals("missing", trend.getString("points[5].state"));
        assertNull(trend.get("points[5].costOre"));
        assertEquals(
                report.getLong("sums.costOre"),
                random.read("/federation-report/cost-trend?from=" + year + "&to=" + year)
                        .getLong("points[0].costOre"));
    }

    @Test
    void aSpanThatIsNone_isRefusedWithItsField() {
        refused("", "from", "Ange en månad (2026-03), ett kvartal (2026-Q1) eller ett år (2026).");
        refused("?from=2026-01&to=2026-Q1", "to", "Ange samma slags period som i from, och inte en tidigare.");
        refused("?from=2026-02&to=2026-01", "to", "Ange samma slags period som i from, och inte en tidigare.");
        refused("?from=2026-01&to=2032-01", "to", "Ange högst 60 perioder.");
        finance.get("/federation-report/cost-trend?from=2026-13&to=2027-01")
                .then()
                .statusCode(400);
        finance.get("/federation-report").then().statusCode(400);
    }

    private void refused(String query, String field, String sentence) {
        finance.get("/federation-report/cost-trend" + query)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo(field), "errors[0].detail", equalTo(sentence));
    }

    @Test
    void approverAndClientRead_membersAndOthersDoNot() {
        for (String path : List.of("", "/change-summary", "/cost-changes")) {
            String query = "/cost-reporting/v1/federation-report" + path + "?period=2026-Q1";
            read(TestTokens.federation(Role.FEDERATION_APPROVER), query, 200);
            read(TestTokens.client("federation", "statements:read"), query, 200);
            read(TestTokens.client("1494", "statements:read"), query, 403);
            read(TestTokens.federation(Role.FEDERATION_OPERATOR), query, 403);
            read(TestTokens.member("1494", Role.ECONOMIST), query, 403);
        }
    }

    private static void read(String token, String path, int status) {
        given().auth().oauth2(token).get(path).then().statusCode(status);
    }
}
