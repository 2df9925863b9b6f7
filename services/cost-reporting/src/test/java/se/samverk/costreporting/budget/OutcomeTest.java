package se.samverk.costreporting.budget;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverk.costreporting.testing.Finance;
import se.samverk.costreporting.testing.TenantRole;
import se.samverk.costreporting.testing.TestBudgets;
import se.samverk.costreporting.testing.TestFederation;
import se.samverk.costreporting.testing.TestLedger;
import se.samverk.test.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class OutcomeTest {
    private final Finance finance = new Finance();
    private final TestBudgets budgets = new TestBudgets(finance);
    private int year;
    private String service = "";

    /** A service that 1494 pays three quarters of: 4 000 öre a month of the year, 1 000 öre a month the year before. */
    @BeforeEach
    void serviceWithCosts() {
        TestFederation.arrive();
        year = TestBudgets.nextYear();
        String key = finance.key("k", "fixed", """
                ,"shares":[{"municipality":"1494","weight":3},{"municipality":"1495","weight":1}]""");
        String pool = finance.servicePool("o", key);
        service = finance.service("o", pool);
        finance.rule(finance.mark, pool);
        TestLedger ledger = new TestLedger();
        for (int month = 1; month <= 12; month++) {
            ledger.row("%d-%02d".formatted(year - 1, month), 5010, finance.mark, null, 1_000);
            ledger.row("%d-%02d".formatted(year, month), 5010, finance.mark, null, 4_000 + month);
        }
        ledger.store();
    }

    private JsonPath own(String query) {
        return Finance.asEconomist("1494")
                .get("/cost-reporting/v1/municipalities/1494/budget-outcome?" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private void runs(int of, int from, int to) {
        for (int month = from; month <= to; month++) {
            finance.run("%d-%02d".formatted(of, month));
        }
    }

    @Test
    void economistReadsAQuarter_andEachMethodForecastsAsItSays() {
        budgets.decided(year, budgets.row("1494", service, 36_000), budgets.row("1495", service, 12_000));
        runs(year - 1, 1, 12);
        runs(year, 1, 3);
        JsonPath budget = own("period=" + year + "-Q1");
        long outcome = 3_001 + 3_002 + 3_002; // three quarters of 4 001, 4 002 and 4 003
        assertEquals(outcome, budget.getLong("total.outcomeOre"));
        assertEquals(9_000, budget.getLong("total.budgetOre"));
        assertEquals(9_000 - outcome, budget.getLong("total.deviationOre"));
        assertEquals(36_000, budget.getLong("total.yearBudgetOre"));
        assertEquals(outcome + 9 * 3_000, budget.getLong("total.forecastOre"));
        assertEquals(9_000 - outcome, budget.getLong("total.forecastDeviationOre"));
        assertEquals(outcome, budget.getLong("months[2].accumulatedOutcomeOre"));
        assertNull(budget.get("months[3].outcomeOre"));
        assertEquals(List.of(service), budget.getList("services.serviceCode"));
        assertEquals(List.of("1494"), budget.getList("municipalities.municipality"));
        assertEquals(
                outcome + 9 * 750,
                own("period=" + year + "-Q1&method=last-year").getLong("total.forecastOre"));
        assertEquals(4 * outcome, own("period=" + year + "-Q1&method=run-rate").getLong("total.forecastOre"));
        JsonPath february = own("period=" + year + "-02");
        assertEquals(3_002, february.getLong("total.outcomeOre"));
        assertEquals(6_003, february.getLong("total.outcomeToDateOre"));
        assertNull(february.get("months[2].outcomeOre"));
    }

    @Test
    void aMonthThatNothingIsBookedIn_isNoMonthOfOutcome() {
        budgets.decided(year, budgets.row("1494", service, 36_000), budgets.row("1495", service, 12_000));
        runs(year, 1, 3);
        long forecast = own("period=" + year).getLong("total.forecastOre");
        TestLedger.execute("delete from ledger_entry where cost_centre = '" + finance.mark + "' and period = '" + year
                + "-04-01'");
        runs(year, 4, 4);
        assertEquals(forecast, own("period=" + year).getLong("total.forecastOre"));
        assertNull(own("period=" + year).get("months[3].outcomeOre"));
    }

    @Test
    void financeReadsAll_andTheyAreTheSumOfTheMembers() {
        budgets.decided(year, budgets.row("1494", service, 36_000), budgets.row("1495", service, 12_000));
        runs(year, 1, 2);
        for (String method : List.of("remaining-budget", "run-rate")) {
            String query = "period=" + year + "&method=" + method;
            JsonPath all = finance.read("/budget-outcome?" + query);
            long one = own(query).getLong("total.forecastOre");
            long other =
                    finance.read("/municipalities/1495/budget-outcome?" + query).getLong("total.forecastOre");
            assertEquals(one + other, all.getLong("total.forecastOre"));
            assertEquals(8_003, all.getLong("total.outcomeToDateOre"));
            assertEquals(
                    one + other,
                    all.getList("municipalities.figures.forecastOre", Long.class).stream()
                            .mapToLong(ore -> ore)
                            .sum());
            assertEquals(one + other, all.getLong("months[11].accumulatedForecastOre"));
        }
    }

    @Test
    void methodThatCannotTell_saysWhy_andShowsNoForecast() {
        JsonPath none = own("period=" + year);
        assertEquals("no-budget", none.getString("forecastState"));
        assertNull(none.get("budget"));
        assertNull(none.get("total.forecastOre"));
        assertEquals("no-outcome", own("period=" + year + "&method=run-rate").getString("forecastState"));
        assertEquals(
                "last-year-incomplete",
                own("period=" + year + "&method=last-year").getString("forecastState"));
    }

    @Test
    void memberSeesNoDraft_andTheOriginalOnRequest() {
        budgets.decided(year, budgets.row("1494", service, 1_200));
        String revised = budgets.begin(year);
        budgets.rows(revised, budgets.row("1494", service, 2_400)).then().statusCode(200);
        assertEquals(1_200, own("period=" + year).getLong("total.yearBudgetOre"));
        budgets.decide(revised).then().statusCode(200);
        assertEquals(2_400, own("period=" + year).getLong("total.yearBudgetOre"));
        assertEquals("revised", own("period=" + year).getString("budget.kind"));
        assertEquals(1_200, own("period=" + year + "&version=original").getLong("total.yearBudgetOre"));
    }

    @Test
    void economistAsksWrongly_andIsTold() {
        String path = "/cost-reporting/v1/municipalities/1494/budget-outcome";
        Finance.asEconomist("1494").get(path).then().statusCode(400);
        Finance.asEconomist("1494").get(path + "?period=x").then().statusCode(400);
        Finance.asEconomist("1494")
                .get(path + "?period=2026&method=guess")
                .then()
                .statusCode(400);
        Finance.asEconomist("1494")
                .get(path + "?period=2026&version=best")
                .then()
                .statusCode(400);
        Finance.asEconomist("1494").get("/cost-reporting/v1/budgets").then().statusCode(403);
        Finance.asEconomist("1494")
                .get(path.replace("1494", "1495") + "?period=2026")
                .then()
                .statusCode(404)
                .body("items", nullValue());
    }

    @Test
    void tenantsRole_seesItsOwnAmountsOnly() {
        String id = budgets.decided(year, budgets.row("1494", service, 1_200), budgets.row("1495", service, 2_400));
        String sums = "select coalesce(sum(amount_ore), 0) from budget_amount where budget_id = '" + id + "'";
        assertEquals("1200", TenantRole.ask("1494", sums));
        assertEquals("2400", TenantRole.ask("1495", sums));
        assertEquals("0", TenantRole.ask("", sums));
        finance.get("/budgets/" + id + "/rows").then().body("items", hasSize(2)).body("_meta.totalItems", equalTo(2));
    }
}
