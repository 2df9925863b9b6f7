package se.samverk.costreporting.saving;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverk.costreporting.testing.Finance;
import se.samverk.costreporting.testing.TestFederation;
import se.samverk.costreporting.testing.TestLedger;
import se.samverk.costreporting.testing.TestPeriods;
import se.samverk.costreporting.testing.TestSavings;
import se.samverk.test.PostgresResource;

/** What an area is known by, and which months count; there is a cost in January 2450 alone. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class SavingRulesTest {
    private final Finance finance = new Finance();
    private final TestSavings savings = new TestSavings(finance);
    private String service = "";

    @BeforeEach
    void january() {
        TestFederation.arrive();
        TestPeriods.forget();
        TestSavings.forget();
        String pool = finance.servicePool("s", finance.key("k", "population", ""));
        service = finance.service("s", pool);
        finance.rule(finance.mark, pool);
        new TestLedger().row("2450-01", 5010, finance.mark, null, 8_000).store();
    }

    @AfterEach
    void forget() {
        TestPeriods.forget();
        TestSavings.forget();
    }

    @Test
    void anAreasCode_stays_andIsNobodyElsesAfterwards() {
        String area = savings.area(finance.code("a"), service);
        String path = "/saving-areas/" + area;
        savings.put(path, savings.areaBody(finance.code("b"), service))
                .then()
                .statusCode(409)
                .body("title", equalTo("Koden ligger fast"));
        finance.asFinance()
                .header("If-Match", "*")
                .delete("/cost-reporting/v1" + path)
                .then()
                .statusCode(204);
        savings.post("/saving-areas", savings.areaBody(finance.code("a"), service))
                .then()
                .statusCode(409)
                .body("title", equalTo("Koden har varit ett annat områdes"));
    }

    @Test
    void aMonthThatNothingIsBookedIn_isNoMonthOfOutcome() {
        savings.edition("2020-01-01", "2449", "100", "2450", "105");
        savings.baseline("1494", "total", 90_000, 2449, 2450);
        finance.run("2450-01");
        int before = savings.of("1494").getInt("areas[0].years[0].months");
        finance.run("2449-12");
        finance.run("2451-06");
        JsonPath after = savings.of("1494");
        assertEquals(before, after.getInt("areas[0].years[0].months"));
        assertEquals(1, after.getList("areas[0].years").size());
    }
}
