package se.samverk.costreporting.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverk.costreporting.testing.Finance;
import se.samverk.costreporting.testing.TestFederation;
import se.samverk.costreporting.testing.TestLedger;
import se.samverk.costreporting.testing.TestPeriods;
import se.samverk.test.PostgresResource;

/** Whatever things come to be called, a closed month's report calls them what it was closed with. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class NamesInClosedMonthTest {
    private static final String CLOSED = "2400-01";
    private static final String OPEN = "2400-02";

    private final Finance finance = new Finance();
    private String service = "";
    private String department = "";

    @BeforeEach
    void aClosedMonth_andAnOpenOne() {
        TestFederation.arrive();
        TestPeriods.forget();
        String meter = finance.service("matare", null);
        finance.made("/meter-readings", """
                {"readings":[{"serviceCode":"%s","municipality":"1494","departmentCode":"BUN","readOn":"%s-15","quantity":3}]}""".formatted(meter, CLOSED));
        String key = finance.key("enheter", "metered", ",\"serviceCode\":\"" + meter + "\"");
        String pool = finance.servicePool("epost", key);
        service = finance.service("post", pool);
        finance.rule(finance.mark, pool);
        new TestLedger()
                .row(CLOSED, 6420, finance.mark, null, 100_000)
                .row(OPEN, 6420, finance.mark, null, 100_000)
                .store();
        finance.run(CLOSED);
        finance.run(OPEN);
        TestPeriods.closeAll(CLOSED);
        department = finance.statement("1494", OPEN).getString("departments[0].nameSv");
    }

    @AfterEach
    void forget() {
        nameDepartment(department);
        TestPeriods.forget();
    }

    @Test
    void aClosedMonthKeepsItsNames_andAnOpenOneTakesTheNew() {
        Map<String, Object> before = told(CLOSED);
        assertEquals(before, told(OPEN));
        JsonPath stored = finance.read("/services/" + idOf(service));
        finance.asFinance()
                .header("If-Match", "*")
                .body(Map.of(
                        "code",
                        service,
                        "nameSv",
                        "E-post och kalender",
                        "nameEn",
                        "Mail and calendar",
                        "unit",
                        "device",
                        "poolCode",
                        stored.getString("poolCode"),
                        "prices",
                        stored.getList("prices")))
                .put("/cost-reporting/v1/services/" + idOf(service))
                .then()
                .statusCode(200);
        TestLedger.execute("update cost_pool set name_sv = 'Ny grupp' where code like '%" + finance.mark + "%'");
        TestLedger.execute("update allocation_key set name_sv = 'Ny nyckel' where code like '%" + finance.mark + "%'");
        nameDepartment("Ny förvaltning");
        assertEquals(before, told(CLOSED));
        Map<String, Object> after = told(OPEN);
        assertEquals(
                Map.of(
                        "service", "E-post och kalender",
                        "matrix", "E-post och kalender",
                        "report", "E-post och kalender",
                        "member", "E-post och kalender",
                        "department", "Ny förvaltning",
                        "pool", "Ny grupp",
                        "key", "Ny nyckel"),
                after);
        before.forEach((what, name) -> assertNotEquals(name, after.get(what), what));
    }

    private static void nameDepartment(String name) {
        for (String table : new String[] {"member_department", "member_department_period"}) {
            TestLedger.execute("update %s set name_sv = '%s' where code = 'BUN'".formatted(table, name));
        }
    }

    private String idOf(String code) {
        return finance.listed("/services").getString("items.find { it.code == '" + code + "' }.id");
    }

    private Map<String, Object> told(String month) {
        String byCode = "services.find { it.serviceCode == '" + service + "' }.nameSv";
        JsonPath statement = finance.statement("1494", month);
        String line = statement.getString("lines.find { it.serviceCode == '" + service + "' }.id");
        JsonPath explanation = finance.read("/municipalities/1494/lines/" + line + "/explanation");
        return Map.of(
                "service", statement.getString(byCode),
                "matrix", finance.read("/service-matrix?period=" + month).getString(byCode),
                "report", finance.read("/federation-report?period=" + month).getString(byCode),
                "member",
                        finance.read("/municipalities/1494/recovery?period=" + month)
                                .getString(byCode),
                "department", statement.getString("departments[0].nameSv"),
                "pool", explanation.getString("pool.nameSv"),
                "key", explanation.getString("key.nameSv"));
    }
}
