package se.samverk.costreporting.saving;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverk.costreporting.testing.Finance;
import se.samverk.costreporting.testing.TenantRole;
import se.samverk.costreporting.testing.TestFederation;
import se.samverk.costreporting.testing.TestLedger;
import se.samverk.costreporting.testing.TestPeriods;
import se.samverk.costreporting.testing.TestSavings;
import se.samverk.test.PostgresResource;

/** 1494 pays three quarters of 8 000 öre a month in 2450 and of 10 000 in 2451. Its baseline was 90 000 öre in 2449. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class SavingTest {
    private final Finance finance = new Finance();
    private final TestSavings savings = new TestSavings(finance);
    private String service = "";

    @BeforeEach
    void twoYears() {
        TestFederation.arrive();
        TestPeriods.forget();
        TestSavings.forget();
        String key = finance.key("k", "fixed", """
                ,"shares":[{"municipality":"1494","weight":3},{"municipality":"1495","weight":1}]""");
        String pool = finance.servicePool("s", key);
        service = finance.service("s", pool);
        finance.rule(finance.mark, pool);
        TestLedger ledger = new TestLedger();
        for (int month = 1; month <= 12; month++) {
            ledger.row("2450-%02d".formatted(month), 5010, finance.mark, null, 8_000);
            ledger.row("2451-%02d".formatted(month), 5010, finance.mark, null, 10_000);
        }
        ledger.store();
    }

    @AfterEach
    void forget() {
        TestPeriods.forget();
        TestSavings.forget();
    }

    private void runAndClose2450() {
        for (int month = 1; month <= 12; month++) {
            finance.run("2450-%02d".formatted(month));
        }
        TestPeriods.closeAll("2450");
    }

    @Test
    void economistReadsOpenYears_byTheLatestEdition() {
        savings.edition("2020-01-01", "2449", "100", "2450", "105");
        savings.baseline("1494", "total", 90_000, 2449, 2450);
        for (int month = 1; month <= 6; month++) {
            finance.run("2450-%02d".formatted(month));
        }
        JsonPath half = savings.of("1494");
        assertEquals(6, half.getInt("areas[0].years[0].months"));
        assertEquals(47_250, half.getInt("areas[0].years[0].baselineOre")); // 90 000 · 1,05 · 6/12
        assertEquals(36_000, half.getInt("areas[0].years[0].actualOre"));
        assertEquals(11_250, half.getInt("areas[0].years[0].nominalOre"));
        assertEquals(10_714, half.getInt("areas[0].years[0].realOre")); // 45 000 − 36 000 / 1,05
        assertEquals(40_402, half.getInt("areas[0].years[0].inhabitants"));
        assertEquals(0, half.getInt("areas[0].years[0].nominalPerInhabitantOre"));
        savings.edition("2020-02-01", "2449", "100", "2450", "110");
        assertEquals(13_500, savings.of("1494").getInt("areas[0].years[0].nominalOre"));
    }

    @Test
    void laterEdition_changesOpenYears_andNeverAClosedOne() {
        String first = savings.edition("2020-01-01", "2449", "100", "2450", "105", "2451", "108");
        savings.baseline("1494", "total", 90_000, 2449, 2450);
        runAndClose2450();
        finance.run("2451-01");
        JsonPath before = savings.of("1494");
        assertEquals(true, before.getBoolean("areas[0].years[0].closed"));
        assertEquals(false, before.getBoolean("areas[0].years[0].addedAfterClosing"));
        assertEquals(22_500, before.getInt("areas[0].years[0].nominalOre")); // 94 500 − 72 000
        assertEquals(600, before.getInt("areas[0].years[1].nominalOre")); // 97 200 / 12 − 7 500
        String later = savings.edition("2020-02-01", "2449", "100", "2450", "150", "2451", "120");
        JsonPath after = savings.of("1494");
        assertEquals(before.getMap("areas[0].years[0]"), after.getMap("areas[0].years[0]"));
        assertEquals(first, after.getString("areas[0].years[0].editionId"));
        assertEquals(later, after.getString("areas[0].years[1].editionId"));
        assertEquals(1_500, after.getInt("areas[0].years[1].nominalOre"));
        assertEquals(24_000, after.getInt("areas[0].accumulatedNominalOre"));
        finance.asFinance()
                .delete("/cost-reporting/v1/index-editions/" + first)
                .then()
                .statusCode(409);
        finance.asFinance()
                .delete("/cost-reporting/v1/index-editions/" + later)
                .then()
                .statusCode(204);
        for (String change : List.of(
                "update index_value set value = 1 where edition_id = '" + first + "'",
                "delete from index_value where edition_id = '" + first + "'",
                "insert into index_value values ('" + first + "', 2460, 1)",
                "update closed_year_index set edition_id = edition_id",
                "delete from closed_year_index",
                "truncate closed_year_index",
                "update index_edition set published_on = '2000-01-01'")) {
            assertThrows(IllegalStateException.class, () -> TestLedger.execute(change), change);
        }
    }

    @Test
    void yearClosedBeforeAnyEdition_goesByTheFirstThatKnowsIt() {
        runAndClose2450();
        String first = savings.edition("2020-01-01", "2449", "100", "2450", "105");
        savings.edition("2020-02-01", "2449", "100", "2450", "150");
        savings.baseline("1494", "total", 90_000, 2449, 2450);
        JsonPath late = savings.of("1494");
        assertEquals(first, late.getString("areas[0].years[0].editionId"));
        assertEquals(true, late.getBoolean("areas[0].years[0].addedAfterClosing"));
    }

    @Test
    void baselineOfAClosedYear_andItsArea_stay() {
        savings.edition("2020-01-01", "2449", "100", "2450", "105");
        String area = savings.area(finance.code("a"), service);
        String id = savings.baseline("1494", finance.code("a"), 90_000, 2449, 2450);
        String path = "/municipalities/1494/baselines/" + id;
        savings.put(path, savings.baselineBody(finance.code("a"), 80_000, 2449, 2450))
                .then()
                .statusCode(200);
        runAndClose2450();
        savings.put(path, savings.baselineBody(finance.code("a"), 1, 2449, 2450))
                .then()
                .statusCode(409);
        finance.asFinance()
                .header("If-Match", "*")
                .delete("/cost-reporting/v1" + path)
                .then()
                .statusCode(409);
        String other = finance.service("other", null);
        savings.put("/saving-areas/" + area, savings.areaBody(finance.code("a"), other))
                .then()
                .statusCode(409);
        savings.put("/saving-areas/" + area, savings.areaBody(finance.code("a"), service))
                .then()
                .statusCode(200);
        for (String change : List.of(
                "update saving_baseline set amount_ore = 1 where id = '" + id + "'",
                "delete from saving_baseline where id = '" + id + "'",
                "delete from saving_area_service where area_id = '" + area + "'",
                "delete from closed_year_baseline")) {
            assertThrows(IllegalStateException.class, () -> TestLedger.execute(change), change);
        }
        assertEquals(12_000, savings.of("1494").getInt("areas[0].years[0].nominalOre")); // 84 000 − 72 000
    }

    @Test
    void editionThatLacksTheYear_tellsSo_andCountsNothing() {
        savings.edition("2020-01-01", "2449", "100");
        savings.baseline("1494", "total", 90_000, 2449, 2450);
        finance.run("2450-01");
        JsonPath read = savings.of("1494");
        assertEquals("no-index", read.getString("areas[0].years[0].state"));
        assertNull(read.get("areas[0].years[0].nominalOre"));
        assertEquals(0, read.getInt("areas[0].accumulatedNominalOre"));
    }

    @Test
    void memberWithoutPopulation_hasNoFigurePerInhabitant() {
        savings.edition("2020-01-01", "2449", "100", "2450", "105");
        savings.baseline("1494", "total", 90_000, 2449, 2450);
        finance.run("2450-01");
        TestLedger.execute("update member_population set inhabitants = 0 where municipality = '1494'");
        try {
            JsonPath read = savings.of("1494");
            assertEquals(1_875, read.getInt("areas[0].years[0].nominalOre")); // 7 875 − 6 000
            assertNull(read.get("areas[0].years[0].nominalPerInhabitantOre"));
        } finally {
            TestLedger.execute("update member_population set inhabitants = 40402 where municipality = '1494'");
        }
    }

    @Test
    void financeEntersWhatCannotBe_andIsTold() {
        savings.edition("2020-01-01", "2449", "100", "2450", "105");
        savings.post("/index-editions", savings.editionBody("2020-03-01", "2450", "1"))
                .then()
                .statusCode(422)
                .body("errors.field", contains("values"));
        savings.post("/index-editions", savings.editionBody("2020-01-01", "2449", "1", "2450", "1"))
                .then()
                .statusCode(409);
        savings.post("/index-editions", savings.editionBody("2990-01-01", "2449", "1", "2450", "1"))
                .then()
                .statusCode(422);
        savings.post("/index-editions", savings.editionBody("2020-03-01", "2449", "1", "2449", "1"))
                .then()
                .statusCode(422);
        savings.post("/index-editions", savings.editionBody("2020-03-01", "2449", "-1"))
                .then()
                .statusCode(400);
        savings.post("/index-editions", savings.editionBody("2020-03-01", "1800", "1"))
                .then()
                .statusCode(400);
        String path = "/municipalities/1494/baselines";
        savings.post(path, savings.baselineBody("total", -5, 2449, 2450)).then().statusCode(400);
        savings.post(path, savings.baselineBody("total", 5, 2450, 2449)).then().statusCode(422);
        savings.post(path, savings.baselineBody("total", 5, 1999, 2450))
                .then()
                .statusCode(422)
                .body("errors.field", contains("baseYear"));
        savings.post(path, savings.baselineBody("no-such", 5, 2449, 2450))
                .then()
                .statusCode(422);
        savings.post("/municipalities/9999/baselines", savings.baselineBody("total", 5, 2449, 2450))
                .then()
                .statusCode(404);
        savings.baseline("1494", "total", 5, 2449, 2450);
        savings.post(path, savings.baselineBody("total", 5, 2449, 2450)).then().statusCode(409);
        savings.post("/saving-areas", savings.areaBody(finance.code("x"), "no-such"))
                .then()
                .statusCode(422);
        savings.post("/saving-areas", savings.areaBody(finance.code("x"), service, service))
                .then()
                .statusCode(422);
        savings.post("/saving-areas", savings.areaBody("total", service)).then().statusCode(409);
    }

    @Test
    void financeSendsAnEditionAsAFile_orAFaultyOne() {
        file("year;value\n2449;100\n2450;105,5\n")
                .then()
                .statusCode(201)
                .body("values", hasSize(2))
                .body("values[1].value", equalTo(105.5f));
        file("year;value\n24499;100\n2450;noll\n2450;0\n2450;1\n2450;2\n2451\n")
                .then()
                .statusCode(422)
                .body(
                        "errors.field",
                        contains(
                                "row 2, column year",
                                "row 3, column value",
                                "row 4, column value",
                                "row 6, column year",
                                "row 7"));
        file("year;value\n").then().statusCode(422);
        file("år;värde\n2450;1\n").then().statusCode(422);
    }

    private io.restassured.response.Response file(String text) {
        return finance.asFinance()
                .contentType("text/csv; charset=utf-8")
                .body(text.getBytes(StandardCharsets.UTF_8))
                .post("/cost-reporting/v1/index-editions?kind=kpi&publishedOn=2020-01-01&source=SCB");
    }

    @Test
    void member_seesItsOwnOnly() {
        savings.edition("2020-01-01", "2449", "100", "2450", "105");
        savings.baseline("1494", "total", 90_000, 2449, 2450);
        savings.baseline("1495", "total", 50_000, 2449, 2450);
        finance.run("2450-01");
        String sums = "select coalesce(sum(amount_ore), 0) from saving_baseline";
        assertEquals("90000", TenantRole.ask("1494", sums));
        assertEquals("0", TenantRole.ask("", sums));
        assertEquals("0", TenantRole.ask("1494", "select count(*) from member_savings('1495')"));
        assertEquals("1", TenantRole.ask("1495", "select count(*) from member_savings('1495')"));
        Finance.asEconomist("1494")
                .get("/cost-reporting/v1/municipalities/1495/savings")
                .then()
                .statusCode(404);
        Finance.asEconomist("1494")
                .contentType("application/json")
                .body(savings.baselineBody("total", 1, 2449, 2450))
                .post("/cost-reporting/v1/municipalities/1494/baselines")
                .then()
                .statusCode(403);
    }
}
