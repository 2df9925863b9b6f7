package se.samverk.costreporting.allocation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverk.common.money.LargestRemainder;
import se.samverk.costreporting.testing.Finance;
import se.samverk.costreporting.testing.TestFederation;
import se.samverk.costreporting.testing.TestLedger;
import se.samverk.test.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class AllocationRunTest {
    private final Finance finance = new Finance();

    @BeforeEach
    void members() {
        TestFederation.arrive();
    }

    @Test
    void financeAllocatesAMonthByPopulation_andEveryOreOfCostAccountsIsSomewhere() {
        String pool = finance.servicePool("epost", finance.key("invanare", "population", ""));
        finance.rule(finance.mark, pool);
        new TestLedger()
                .row("2101-03", 6420, finance.mark, null, 1_000_001)
                .row("2101-03", 5010, finance.mark, "P1", 77)
                .row("2101-03", 6420, "elsewhere", null, 500)
                .row("2101-03", 3110, finance.mark, null, -9_999_999)
                .row("2101-03", 1940, finance.mark, null, 123_456)
                .row("2101-04", 6420, finance.mark, null, 5_000_000)
                .store();

        JsonPath run = finance.run("2101-03");

        assertEquals("completed", run.getString("state"));
        assertEquals(1_000_578L, run.getLong("sourceOre"));
        assertEquals(500L, run.getLong("unmatchedOre"));
        assertEquals(1_000_078L, run.getLong("allocatedOre"));
        assertTrue(run.getList("checks.holds", Boolean.class).stream().allMatch(holds -> holds));
        var shares = new TreeMap<>(TestFederation.INHABITANTS);
        List<Long> expected = LargestRemainder.distribute(
                1_000_078, shares.values().stream().map(BigInteger::valueOf).toList());
        List<Long> actual = shares.keySet().stream()
                .map(code -> finance.statement(code, "2101-03").getLong("totalOre"))
                .toList();
        assertEquals(expected, actual);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"period\":\"0000\"}", "{\"period\":\"0001-Q1\"}", "{\"period\":\"3000-01\"}"})
    void financeAllocatesAPeriodOutOfRange_andTheFieldIsNamed(String body) {
        finance.post("/allocation-runs", body).then().statusCode(400).body("errors.field", contains("period"));
    }

    @Test
    void financeAsksForAPeriodOutOfRange_andItsFormIsTold() {
        finance.get("/periods/0000").then().statusCode(400).body("detail", containsString("0000"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"period\":\"2031-01\",\"period\":\"2031-02\"}", "{\"period\":\"2031-01\"}garbage"})
    void financeSendsAPeriodTwiceOrMoreThanOneValue_andNothingIsAllocated(String body) {
        finance.post("/allocation-runs", body)
                .then()
                .statusCode(400)
                .body("title", equalTo("Innehållet går inte att läsa"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "text/csv", "application/octet-stream", "application/xml"})
    void financeSendsAnotherMediaTypeThanJson_andItIsNotAccepted(String type) {
        finance.asFinance()
                .contentType(type)
                .body("{\"period\":\"2031-01\"}".getBytes(StandardCharsets.UTF_8))
                .post("/cost-reporting/v1/allocation-runs")
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
    }

    @Test
    void financeAllocatesWithOverhead_andPoolsStepDownInOrder() {
        String key = finance.key("invanare", "population", "");
        String first = finance.overheadPool("lokaler", 1);
        String second = finance.overheadPool("ledning", 2);
        String one = finance.servicePool("ett", key);
        String two = finance.servicePool("tva", key);
        for (var rule : List.of(List.of("a", first), List.of("b", second), List.of("c", one), List.of("d", two))) {
            finance.rule(rule.get(0) + finance.mark, rule.get(1));
        }
        new TestLedger()
                .row("2102-01", 6010, "a" + finance.mark, null, 1000)
                .row("2102-01", 5010, "b" + finance.mark, null, 1000)
                .row("2102-01", 6420, "c" + finance.mark, null, 1000)
                .row("2102-01", 6420, "d" + finance.mark, null, 3000)
                .store();

        JsonPath run = finance.run("2102-01");

        assertEquals("completed", run.getString("state"));
        assertEquals(6000L, run.getLong("allocatedOre"));
        // 1000 to b, c, d by 1000:1000:3000; then b's 1200 to c and d by 1200:3600.
        JsonPath line = explained("1494", "2102-01", one);
        assertEquals(1000L, line.getLong("pool.directOre"));
        assertEquals(200L + 300L, line.getLong("pool.overheadOre"));
        assertEquals(List.of(first, second), line.getList("overheadSteps.fromPoolCode"));
        assertEquals(List.of(200, 300), line.getList("overheadSteps.amountOre"));
        assertEquals(4500L, explained("1494", "2102-01", two).getLong("pool.totalOre"));
    }

    private JsonPath explained(String municipality, String period, String service) {
        String id = finance.read(
                        "/municipalities/" + municipality + "/statements/" + period + "/lines?serviceCode=" + service)
                .getString("items[0].id");
        return finance.read("/municipalities/" + municipality + "/lines/" + id + "/explanation");
    }

    @Test
    void financeAllocatesCreditsAndAZeroDenominator_andTheRestStaysVisible() {
        String service = finance.service("matt", null);
        String metered = finance.key("matt", "metered", ",\"serviceCode\":\"" + service + "\"");
        String credited = finance.servicePool("kredit", finance.key("invanare", "population", ""));
        String unread = finance.servicePool("olast", metered);
        String keyless = finance.servicePool("nyckellos", null);
        finance.rule("a" + finance.mark, credited);
        finance.rule("b" + finance.mark, unread);
        finance.rule("c" + finance.mark, keyless);
        new TestLedger()
                .row("2103-01", 6420, "a" + finance.mark, null, -1001)
                .row("2103-01", 6420, "b" + finance.mark, null, 700)
                .row("2103-01", 6420, "c" + finance.mark, null, 33)
                .store();

        JsonPath run = finance.run("2103-01");

        assertEquals("completed", run.getString("state"));
        assertEquals(-268L, run.getLong("sourceOre"));
        assertEquals(-1001L, run.getLong("allocatedOre"));
        assertEquals(733L, run.getLong("undistributedOre"));
        finance.get("/allocation-runs/" + run.getString("id") + "/undistributed")
                .then()
                .body("items.reason", contains("no-key", "zero-denominator"))
                .body("items.amountOre", contains(33, 700));
    }

    @Test
    void financeRunsAYear_andEachMonthGoesByItsOwnKeyVersionAndRule() {
        String key = finance.code("andel");
        finance.made("/allocation-keys", """
                {"code":"%s","nameSv":"Andel","nameEn":"Share","versions":[
                  {"validFrom":"2104-01-01","basis":"fixed","shares":[{"municipality":"1494","weight":1}]},
                  {"validFrom":"2104-06-30","basis":"fixed","shares":[{"municipality":"1495","weight":2.5},{"municipality":"1444","weight":2.5}]}]}""".formatted(key));
        finance.rule(finance.mark, finance.servicePool("delad", key));
        TestLedger ledger = new TestLedger();
        for (int month = 1; month <= 12; month++) {
            ledger.row("2104-%02d".formatted(month), 6420, finance.mark, null, 101);
        }
        ledger.store();

        finance.run("2104");

        assertEquals(5 * 101L, finance.statement("1494", "2104").getLong("totalOre"));
        assertEquals(7 * 51L, finance.statement("1444", "2104").getLong("totalOre"));
        assertEquals(7 * 50L, finance.statement("1495", "2104").getLong("totalOre"));
        assertEquals(List.of(0, 0, 51), finance.statement("1444", "2104-Q2").getList("months.amountOre"));
        JsonPath overview = finance.read("/overview?period=2104");
        assertEquals(1212L, overview.getLong("sourceOre"));
        assertEquals(
                overview.getLong("sourceOre"),
                overview.getList("municipalities.amountOre", Long.class).stream()
                                .mapToLong(ore -> ore)
                                .sum()
                        + overview.getLong("unmatchedOre")
                        + overview.getLong("undistributedOre"));
        assertEquals(12, overview.getList("months").size());
    }

    @Test
    void financeRunsAgain_andTheLatestRunHolds_whileTheEarlierCanStillBeRead() {
        String pool = finance.servicePool("om", finance.key("invanare", "population", ""));
        finance.rule(finance.mark, pool);
        new TestLedger().row("2105-01", 6420, finance.mark, null, 1000).store();
        JsonPath earlier = finance.run("2105-01");
        new TestLedger().row("2105-01", 6420, finance.mark, null, 500).store();
        JsonPath later = finance.run("2105-01");

        assertEquals(1500L, finance.read("/overview?period=2105-01").getLong("allocatedOre"));
        finance.get("/allocation-runs/" + earlier.getString("id"))
                .then()
                .body("allocatedOre", equalTo(1000))
                .body("current", equalTo(false));
        finance.get("/allocation-runs/" + later.getString("id")).then().body("current", equalTo(true));
        assertEquals(
                List.of(later.getString("id")),
                finance.statement("1494", "2105-01").getList("runIds"));
    }

    @Test
    void financeRunsWhileTheMonthIsBeingRun_andIsToldSo() throws Exception {
        try (var connection =
                        se.samverk.test.TestPostgres.superuser("cost_reporting").getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select pg_advisory_xact_lock(hashtext('allocation-run'), 210602)");
            finance.post("/allocation-runs", "{\"period\":\"2106-Q1\"}")
                    .then()
                    .statusCode(409)
                    .body("detail", containsString("2106-02"));
            connection.rollback();
        }
        finance.run("2106-Q1");
    }

    @Test
    void runThatLosesAnOre_isRefused_andKeepsNothing() {
        String pool = finance.servicePool("tappat", finance.key("invanare", "population", ""));
        finance.rule(finance.mark, pool);
        new TestLedger().row("2107-01", 6420, finance.mark, null, 1000).store();
        TestLedger.execute("""
                create function lose_an_ore() returns trigger language plpgsql as
                $$ begin if new.month = '2107-01-01' and new.municipality = '1494' then new.amounts_ore[1] := new.amounts_ore[1] - 1; end if; return new; end $$""");
        TestLedger.execute(
                "create trigger lose before insert on statement_block for each row execute function lose_an_ore()");
        try {
            JsonPath run = finance.run("2107-01");
            assertEquals("refused", run.getString("state"));
            assertEquals(List.of(true, true, false, false), run.getList("checks.holds"));
            assertEquals(1000L, run.getLong("checks[3].expectedOre"));
            assertEquals(999L, run.getLong("checks[3].actualOre"));
            assertEquals(0L, finance.read("/overview?period=2107-01").getLong("sourceOre"));
            assertEquals("missing", finance.statement("1494", "2107-01").getString("state"));
        } finally {
            TestLedger.execute("drop trigger lose on statement_block");
            TestLedger.execute("drop function lose_an_ore()");
        }
    }

    @Test
    void financeGivesNoPeriod_orNoSuchRun_andIsToldInWords() {
        finance.post("/allocation-runs", "{\"period\":\"2026-13\"}")
                .then()
                .statusCode(400)
                .body("errors", hasSize(1))
                .body("errors[0].detail", containsString("kvartal"));
        finance.get("/allocation-runs/019a2f00-0000-7000-8000-00000000dead")
                .then()
                .statusCode(404);
        finance.get("/overview").then().statusCode(400);
        finance.get("/overview?period=2026-Q5").then().statusCode(400);
    }
}
