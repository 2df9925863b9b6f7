package se.samverk.costreporting.pool;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverk.costreporting.testing.Finance;
import se.samverk.costreporting.testing.TestFederation;
import se.samverk.costreporting.testing.TestLedger;
import se.samverk.test.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class PoolAndRuleTest {
    private static final String BASE = "/cost-reporting/v1";

    private final Finance finance = new Finance();

    @BeforeEach
    void members() {
        TestFederation.arrive();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'kind':'overhead' | 422 | step",
                "'kind':'service','step':1 | 422 | step",
                "'kind':'overhead','step':1,'keyCode':'x' | 422 | keyCode",
                "'kind':'service','keyCode':'no-such' | 422 | keyCode",
                "'kind':'overhead','step':-1 | 400 | step"
            })
    void financeAddsAFaultyPool_andTheFieldIsNamed(String rest, int status, String field) {
        finance.post("/cost-pools", """
                {"code":"%s","nameSv":"Grupp","nameEn":"Pool",%s}""".formatted(finance.code("g"), rest.replace('\'', '"')))
                .then()
                .statusCode(status)
                .body("errors.field", hasItem(field));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'accountFrom':'4000','accountTo':'3999','validFrom':'2026-01-01' | 422 | accountTo",
                "'accountFrom':'4000','accountTo':'39','validFrom':'2026-01-01' | 422 | accountTo",
                "'accountFrom':'40x0','accountTo':'4999','validFrom':'2026-01-01' | 400 | accountFrom",
                "'accountFrom':'4000','accountTo':'4999','validFrom':'2026-01-02','validTo':'2026-01-01' | 422 | validTo",
                "'accountFrom':'4000','accountTo':'4999' | 400 | validFrom"
            })
    void financeAddsAFaultyRule_andTheFieldIsNamed(String rest, int status, String field) {
        String pool = finance.servicePool("g", null);
        finance.post("/mapping-rules", """
                {"priority":1,"poolCode":"%s",%s}""".formatted(pool, rest.replace('\'', '"')))
                .then()
                .statusCode(status)
                .body("errors.field", hasItem(field));
    }

    @Test
    void financeChangesAndRemovesARule_onlyInTheVersionThatWasRead() {
        String pool = finance.servicePool("g", null);
        String rule = """
                {"priority":1,"accountFrom":"4","accountTo":"4","costCentre":"%s","poolCode":"%s","validFrom":"2026-01-01"}""".formatted(finance.mark, pool);
        String path =
                BASE + "/mapping-rules/" + finance.made("/mapping-rules", rule).getString("id");
        finance.asFinance()
                .header("If-Match", "\"1\"")
                .body(rule.replace("\"priority\":1", "\"priority\":2"))
                .put(path)
                .then()
                .statusCode(200)
                .body("priority", equalTo(2));
        finance.asFinance().header("If-Match", "\"1\"").delete(path).then().statusCode(412);
        finance.asFinance().header("If-Match", "\"2\"").delete(path).then().statusCode(204);
        finance.asFinance().get(path).then().statusCode(404);
    }

    @Test
    void financeMapsByPriorityAndThenByWhatIsNarrower_andByDate() {
        String key = finance.key("inv", "population", "");
        String centre = finance.servicePool("centre", key);
        String project = finance.servicePool("project", key);
        String account = finance.servicePool("account", key);
        String ended = finance.servicePool("ended", key);
        finance.rule(50, "4000", "7999", finance.mark, null, centre);
        finance.rule(50, "4000", "7999", finance.mark, "P1", project);
        finance.rule(10, "60", "61", finance.mark, null, account);
        finance.made("/mapping-rules", """
                {"priority":1,"accountFrom":"4","accountTo":"7","costCentre":"%s","poolCode":"%s","validFrom":"2000-01-01","validTo":"2131-01-30"}""".formatted(finance.mark, ended));
        new TestLedger()
                .row("2131-01", 6420, finance.mark, null, 1)
                .row("2131-01", 6420, finance.mark, "P1", 20)
                .row("2131-01", 6010, finance.mark, "P1", 300)
                .row("2131-01", 61234, finance.mark, null, 4000)
                .row("2131-01", 6200, finance.mark, "P2", 50000)
                .store();
        JsonPath run = finance.run("2131-01");
        assertEquals(0L, run.getLong("unmatchedOre"));
        Map<String, Long> costs = TestFederation.INHABITANTS.keySet().stream()
                .map(member -> finance.statement(member, "2131-01"))
                .flatMap(statement -> statement.<Map<String, Object>>getList("services").stream())
                .collect(Collectors.groupingBy(
                        service -> (String) service.get("serviceCode"),
                        Collectors.summingLong(service -> ((Number) service.get("amountOre")).longValue())));
        assertEquals(Map.of(centre, 50001L, project, 20L, account, 4300L), costs);
    }

    @Test
    void financeReadsWhatNoRuleTook() {
        finance.rule("x" + finance.mark, finance.servicePool("g", null));
        new TestLedger()
                .row("2132-01", 6420, "y" + finance.mark, null, 70)
                .row("2132-01", 6420, "y" + finance.mark, null, 7)
                .row("2132-01", 6420, null, null, 1)
                .store();
        String id = finance.run("2132-01").getString("id");
        finance.get("/allocation-runs/" + id + "/unmatched")
                .then()
                .statusCode(200)
                .body("items.amountOre", contains(77, 1))
                .body("items.costCentre", contains("y" + finance.mark, null));
    }
}
