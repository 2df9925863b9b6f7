package se.samverk.costreporting.statement;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverk.costreporting.testing.Finance;
import se.samverk.costreporting.testing.TestFederation;
import se.samverk.costreporting.testing.TestLedger;
import se.samverk.test.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class StatementTest {
    private static final String BASE = "/cost-reporting/v1/municipalities/";

    private final Finance finance = new Finance();

    @BeforeEach
    void members() {
        TestFederation.arrive();
    }

    private JsonPath own(String municipality, String path) {
        return Finance.asEconomist(municipality)
                .get(BASE + municipality + path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Two departments of Lidköping and the whole of Skara share 1000 öre by 3 : 1 : 4. */
    private String meteredMonth(String month) {
        String service = finance.code("dator");
        finance.service("dator", null);
        String key = finance.key("matt", "metered", ",\"serviceCode\":\"" + service + "\"");
        String pool = finance.servicePool("datorpool", key);
        JsonPath stored = finance.listed("/services");
        String id = stored.getString("items.find { it.code == '" + service + "' }.id");
        finance.asFinance()
                .header("If-Match", "\"1\"")
                .body("""
                        {"code":"%s","nameSv":"Dator","nameEn":"Computer","unit":"device","poolCode":"%s"}""".formatted(service, pool))
                .put("/cost-reporting/v1/services/" + id)
                .then()
                .statusCode(200);
        finance.rule(finance.mark, pool);
        finance.made("/meter-readings", """
                {"readings":[{"serviceCode":"%1$s","municipality":"1494","departmentCode":"BUN","readOn":"%2$s-15","quantity":3},
                             {"serviceCode":"%1$s","municipality":"1494","departmentCode":"SOC","readOn":"%2$s-15","quantity":1},
                             {"serviceCode":"%1$s","municipality":"1495","readOn":"%2$s-15","quantity":4}]}""".formatted(service, month));
        new TestLedger()
                .row(month, 6420, finance.mark, "P7", 600)
                .row(month, 6420, finance.mark, "P7", 300)
                .row(month, 5010, finance.mark, null, 101)
                .store();
        finance.run(month);
        return service;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "statements?period=2026-Q1",
                "statements/2026-Q1/lines",
                "statements/2026-Q1/report?format=csv",
                "lines/019a2f00-0000-7000-8000-000000000000/explanation",
                "lines/019a2f00-0000-7000-8000-000000000000/vouchers"
            })
    void financeAsksForTheFederationAsAMunicipality_andThereIsNone(String path) {
        finance.get("/municipalities/federation/" + path).then().statusCode(404);
    }

    @Test
    void economistReadsOwnStatement_byServiceAndDepartment_andEveryPartAddsUp() {
        String service = meteredMonth("2121-01");
        JsonPath statement = own("1494", "/statements?period=2121-01");
        assertEquals(500L, statement.getLong("totalOre"));
        assertEquals("complete", statement.getString("state"));
        assertEquals(List.of(service), statement.getList("services.serviceCode"));
        assertEquals(List.of("Dator"), statement.getList("services.nameSv"));
        assertEquals(List.of("BUN", "SOC"), statement.getList("departments.departmentCode"));
        assertEquals(List.of("Barn och utbildning", "Social omsorg"), statement.getList("departments.nameSv"));
        for (String part : List.of("services", "departments", "months", "lines")) {
            assertEquals(
                    500L,
                    statement.getList(part + ".amountOre", Long.class).stream()
                            .mapToLong(ore -> ore)
                            .sum(),
                    part);
        }
        assertNull(statement.get("unmatchedOre"));
        assertEquals(0L, finance.statement("1494", "2121-01").getLong("unmatchedOre"));
        assertEquals(40402, statement.getInt("inhabitants"));
        assertEquals(501L, own("1495", "/statements?period=2121-01").getLong("totalOre"));
        assertEquals(500L, own("1494", "/statements?period=2121-02").getLong("previousTotalOre"));
        assertEquals("partial", own("1494", "/statements?period=2121").getString("state"));
    }

    @Test
    void economistAsksWhy_andEveryOreExplainsItself() {
        meteredMonth("2122-01");
        String line =
                own("1494", "/statements/2122-01/lines?departmentCode=BUN").getString("items[0].id");
        JsonPath why = own("1494", "/lines/" + line + "/explanation");
        assertEquals(1001L, why.getLong("pool.totalOre"));
        assertEquals(1001L, why.getLong("pool.directOre"));
        assertEquals("3", why.getString("numerator"));
        assertEquals("8", why.getString("denominator"));
        assertEquals("device", why.getString("unit"));
        assertEquals("375.375000", why.getString("exactShare"));
        assertEquals(375L, why.getLong("line.amountOre"));
        assertEquals(0L, why.getLong("roundingOre"));
        assertEquals("metered", why.getString("key.basis"));
        assertEquals(1, why.getInt("key.versionNumber"));
        assertTrue(why.getString("rule").contains("öre"));
        assertEquals(List.of("5010", "6420"), why.getList("sources.account"));
        assertEquals(List.of(101, 900), why.getList("sources.amountOre"));
        assertEquals(3L, why.getLong("voucherCount"));
        assertEquals(0L, why.getLong("laterLedgerChangeOre"));
        JsonPath vouchers = own("1494", "/lines/" + line + "/vouchers?limit=2");
        assertEquals(3, vouchers.getInt("_meta.totalItems"));
        assertEquals(2, vouchers.getList("items").size());
        JsonPath all = own("1494", "/lines/" + line + "/vouchers");
        assertEquals(
                1001L,
                all.getList("items.amountOre", Long.class).stream()
                        .mapToLong(ore -> ore)
                        .sum());
        new TestLedger().row("2122-01", 6420, finance.mark, "P7", 55).store();
        assertEquals(55L, own("1494", "/lines/" + line + "/explanation").getLong("laterLedgerChangeOre"));
    }

    @Test
    void economistFollowsOverhead_toTheOverheadPoolsOwnVouchers() {
        String overhead = finance.overheadPool("lokal", 1);
        String pool = finance.servicePool("tjanst", finance.key("inv", "population", ""));
        finance.rule("o" + finance.mark, overhead);
        finance.rule("s" + finance.mark, pool);
        new TestLedger()
                .row("2123-01", 6010, "o" + finance.mark, null, 400)
                .row("2123-01", 6420, "s" + finance.mark, null, 600)
                .store();
        finance.run("2123-01");
        String line = own("1494", "/statements/2123-01/lines").getString("items[0].id");
        assertEquals(
                List.of(400),
                own("1494", "/lines/" + line + "/vouchers?poolCode=" + overhead).getList("items.amountOre"));
        Finance.asEconomist("1494")
                .get(BASE + "1494/lines/" + line + "/vouchers?poolCode=no-such")
                .then()
                .statusCode(404);
    }

    @Test
    void economistAsksForAnothersLine_andTheAnswerIsThatOfNoLine() {
        meteredMonth("2124-01");
        String foreign = own("1495", "/statements/2124-01/lines").getString("items[0].id");
        for (String path : List.of("/explanation", "/vouchers")) {
            String missing = "019a2f00-0000-7000-8000-00000000dead";
            String toForeign = Finance.asEconomist("1494")
                    .get(BASE + "1494/lines/" + foreign + path)
                    .then()
                    .statusCode(404)
                    .extract()
                    .asString();
            String toMissing = Finance.asEconomist("1494")
                    .get(BASE + "1494/lines/" + missing + path)
                    .then()
                    .statusCode(404)
                    .extract()
                    .asString();
            assertEquals(
                    toMissing.replaceAll("\"requestId\":\"[^\"]+\"", "").replace(missing, "x"),
                    toForeign.replaceAll("\"requestId\":\"[^\"]+\"", "").replace(foreign, "x"));
        }
        Finance.asEconomist("1494")
                .get(BASE + "1495/statements?period=2124-01")
                .then()
                .statusCode(404);
        Finance.asEconomist("1495")
                .get(BASE + "1495/lines/" + foreign + "/explanation")
                .then()
                .statusCode(200)
                .body("line.amountOre", equalTo(501))
                .body("roundingOre", equalTo(1));
    }

    /** Only the database's wall is left: a query that names no municipality at all. */
    @Test
    void tenantRole_seesOnlyItsOwnLines_andCannotWriteAnothers() throws Exception {
        meteredMonth("2125-01");
        try (var connection =
                        se.samverk.test.TestPostgres.superuser("cost_reporting").getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local role cost_reporting_tenant");
            statement.execute("select set_tenant('1494')");
            var rows = statement.executeQuery(
                    "select count(*), count(distinct municipality), bool_or(municipality = '1494') from statement_block");
            rows.next();
            assertTrue(rows.getLong(1) > 0);
            assertEquals(1, rows.getLong(2));
            assertTrue(rows.getBoolean(3));
            connection.rollback();
        }
    }

    @Test
    void economistAsksForNoPeriod_andIsToldInEnglishToo() {
        Finance.asEconomist("1494").get(BASE + "1494/statements").then().statusCode(400);
        Finance.asEconomist("1494")
                .header("Accept-Language", "en")
                .get(BASE + "1494/statements?period=March")
                .then()
                .statusCode(400)
                .body("errors[0].detail", containsString("quarter"));
        Finance.asEconomist("1494")
                .get(BASE + "1494/statements/March/lines")
                .then()
                .statusCode(400);
    }
}
