package se.samverk.costreporting.federation;

import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverk.costreporting.testing.Finance;
import se.samverk.costreporting.testing.Invoicing;
import se.samverk.costreporting.testing.TestFederation;
import se.samverk.costreporting.testing.TestLedger;
import se.samverk.test.PostgresResource;

/** A service costs 9 000 öre in each of the quarter's months, 1 000 a year before; 1494 bears three quarters of it. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class MemberRecoveryTest {
    private final Invoicing invoicing = new Invoicing();
    private final Finance finance = invoicing.finance;
    private String service = "";

    @BeforeEach
    void service() {
        TestFederation.arrive();
        service = finance.code("dator");
        String key = finance.code("fast");
        finance.made("/allocation-keys", """
                {"code":"%s","nameSv":"Fast","nameEn":"Fixed","versions":[{"validFrom":"1900-01-01","basis":"fixed",
                 "shares":[{"municipality":"1494","weight":3},{"municipality":"1495","weight":1}]}]}""".formatted(key));
        finance.made("/cost-pools", """
                {"code":"%s","nameSv":"Dator","nameEn":"Computer","kind":"service","keyCode":"%s"}""".formatted(service, key));
        finance.made("/services", """
                {"code":"%s","nameSv":"Dator","nameEn":"Computer","unit":"device","poolCode":"%s","prices":[]}""".formatted(service, service));
        finance.made("/mapping-rules", """
                {"priority":50,"accountFrom":"4000","accountTo":"7999","costCentre":"%s","poolCode":"%s","validFrom":"1900-01-01"}""".formatted(finance.mark, service));
        TestLedger ledger = new TestLedger();
        for (int month = 7; month <= 9; month++) {
            ledger.row("%d-%02d".formatted(invoicing.year, month), 6000, finance.mark, null, 9_000);
            ledger.row("%d-%02d".formatted(invoicing.year - 1, month), 6000, finance.mark, null, 1_000);
        }
        ledger.store();
        finance.run((invoicing.year - 1) + "-Q3");
        finance.run(invoicing.quarter());
    }

    private JsonPath own(String period) {
        JsonPath read = Finance.asEconomist("1494")
                .get("/cost-reporting/v1/municipalities/1494/recovery?period=" + period)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        for (String figure : List.of("chargedOre", "costOre", "differenceOre", "costYearBeforeOre")) {
            assertEquals(
                    read.getList("services.figures." + figure, Long.class).stream()
                            .mapToLong(ore -> ore)
                            .sum(),
                    read.getLong("sums." + figure),
                    figure);
        }
        read.setRootPath("services.find { it.serviceCode == '" + service + "' }.figures");
        return read;
    }

    @Test
    void anEconomistSeesWhatTheMunicipalityWasCharged_againstWhatItCost_andTheYearBefore() {
        invoicing.price(service, "unit", "\"priceOre\":1000");
        invoicing.departmentReading(service, "1494", "BUN", "20");
        invoicing.reading(service, invoicing.company("energi", "1494"), "11");
        invoicing.approved();

        JsonPath quarter = own(invoicing.quarter());
        assertEquals(20_000, quarter.getLong("chargedOre"), "what a company in its realm was charged is the company's");
        assertEquals(20_250, quarter.getLong("costOre"));
        assertEquals(-250, quarter.getLong("differenceOre"));
        assertEquals("-1.2", quarter.getString("differencePercent"));
        assertEquals(2_250, quarter.getLong("costYearBeforeOre"));
        assertEquals(6_667, own(invoicing.year + "-07").getLong("chargedOre"));
        assertEquals(6_666, own(invoicing.year + "-09").getLong("chargedOre"));
        assertEquals(
                finance.statement("1494", invoicing.quarter()).getLong("totalOre"),
                finance.read("/municipalities/1494/recovery?period=" + invoicing.quarter())
                        .getLong("sums.costOre"));

        String invoice = finance.read("/invoices?kind=invoice&customerCode=1494&quarter=" + invoicing.quarter())
                .getString("items[0].id");
        finance.made("/invoices/" + invoice + "/credit-notes", "{\"reason\":\"Fel antal.\"}");
        assertEquals(0, own(invoicing.quarter()).getLong("chargedOre"));
    }

    @Test
    void aMemberThatWasNotCharged_hasCostAlone_andAnEmptyPeriodHasNothing() {
        JsonPath before = own((invoicing.year - 1) + "-Q3");
        assertEquals(0, before.getLong("chargedOre"));
        assertEquals(2_250, before.getLong("costOre"));
        assertEquals(-2_250, before.getLong("differenceOre"));
        assertNull(own(invoicing.year + "-Q4").get("costOre"));
    }

    @Test
    void anotherMembers_isNotThere_andAPeriodIsAPeriod() {
        Finance.asEconomist("1495")
                .get("/cost-reporting/v1/municipalities/1494/recovery?period=" + invoicing.quarter())
                .then()
                .statusCode(404);
        Finance.asEconomist("1494")
                .get("/cost-reporting/v1/municipalities/1494/recovery?period=abc")
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("period"));
    }
}
