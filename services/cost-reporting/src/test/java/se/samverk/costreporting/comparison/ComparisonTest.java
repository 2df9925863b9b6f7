package se.samverk.costreporting.comparison;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverk.common.security.Role;
import se.samverk.costreporting.testing.Finance;
import se.samverk.costreporting.testing.TenantRole;
import se.samverk.costreporting.testing.TestBudgets;
import se.samverk.costreporting.testing.TestFederation;
import se.samverk.costreporting.testing.TestLedger;
import se.samverk.costreporting.testing.TestPeriods;
import se.samverk.costreporting.testing.TestSavings;
import se.samverk.test.PostgresResource;
import se.samverk.test.TestTokens;

/** 1494, 1495 and 1444 each carry a third of two services in January 2470. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ComparisonTest {
    private static final String BASE = "/cost-reporting/v1/municipalities/";
    private static final int YEAR = 2470;

    private final Finance finance = new Finance();
    private String one = "";
    private String other = "";

    @BeforeEach
    void costs() {
        TestFederation.arrive();
        forget();
        one = carried("one", 90_000_000L);
        other = carried("other", 30_000_000L);
        finance.run(YEAR + "-01");
    }

    @AfterEach
    void forget() {
        TestPeriods.forget();
        TestSavings.forget();
        TestLedger.execute("begin; set local session_replication_role = replica; delete from figure_share; commit");
    }

    private String carried(String name, long ore) {
        String key = finance.key(name, "fixed", """
                ,"shares":[{"municipality":"1494","weight":1},{"municipality":"1495","weight":1},{"municipality":"1444","weight":1}]""");
        String pool = finance.servicePool(name, key);
        finance.rule(name + finance.mark, pool);
        new TestLedger().row(YEAR + "-01", 5010, name + finance.mark, null, ore).store();
        return finance.service(name, pool);
    }

    private static Response share(String code, String body) {
        return Finance.asEconomist(code)
                .contentType(ContentType.JSON)
                .body(body)
                .post(BASE + code + "/figure-shares");
    }

    private static String shared(String code, String body) {
        return share(code, body).then().statusCode(201).extract().path("id");
    }

    private static JsonPath read(String code) {
        return Finance.asEconomist(code)
                .get(BASE + code + "/comparison?year=" + YEAR)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Whose figures of the subject the reader sees. */
    private static List<String> seen(String reader, String figure, String subject) {
        List<Map<String, Object>> found = read(reader)
                .param("f", figure)
                .param("s", subject)
                .getList("figures.findAll { it.figure == f && it.subjectCode == s }.values.flatten()");
        return found.stream().map(value -> (String) value.get("municipality")).toList();
    }

    @Test
    void nobodySharesByDefault_soEachSeesItsOwn() {
        for (String code : List.of("1494", "1495", "1444")) {
            assertEquals(List.of(code), seen(code, "service-cost", one));
        }
        long perInhabitant =
                read("1494").param("s", one).getLong("figures.find { it.subjectCode == s }.values[0].perInhabitantOre");
        assertEquals(Math.round(30_000_000.0 / 40_402), perInhabitant);
    }

    @Test
    void sharedWithOneMember_isSeenByThatMemberOnly_andOnlyWhatWasShared() {
        shared("1494", "{\"figure\":\"service-cost\",\"subjectCode\":\"" + one + "\",\"withMunicipality\":\"1495\"}");
        assertEquals(List.of("1495", "1494"), seen("1495", "service-cost", one));
        assertEquals(List.of("1495"), seen("1495", "service-cost", other));
        assertEquals(List.of("1444"), seen("1444", "service-cost", one));
        assertEquals(List.of("1494"), seen("1494", "service-cost", one));
    }

    @Test
    void sharedWithAll_isSeenByThoseWhoShareTheSameInReturn_untilWithdrawn() {
        shared("1494", "{\"figure\":\"service-cost\"}");
        assertEquals(List.of("1495"), seen("1495", "service-cost", one));
        String inReturn = shared("1495", "{\"figure\":\"service-cost\",\"subjectCode\":\"" + one + "\"}");
        assertEquals(List.of("1495", "1494"), seen("1495", "service-cost", one));
        assertEquals(List.of("1494", "1495"), seen("1494", "service-cost", one));
        assertEquals(List.of("1495"), seen("1495", "service-cost", other));
        assertEquals(List.of("1444"), seen("1444", "service-cost", one));
        String path = BASE + "1495/figure-shares/" + inReturn;
        Finance.asEconomist("1495").delete(path).then().statusCode(204);
        Finance.asEconomist("1495").delete(path).then().statusCode(409);
        assertEquals(List.of("1495"), seen("1495", "service-cost", one));
        assertEquals(List.of("1494"), seen("1494", "service-cost", one));
        Finance.asEconomist("1495").get(BASE + "1495/figure-shares").then().body("items", hasSize(0));
        Finance.asEconomist("1495")
                .get(BASE + "1495/figure-shares?withdrawn=true")
                .then()
                .body("items", hasSize(1));
    }

    @Test
    void budgetOutcomeAndSavings_areSharedPerInhabitant() {
        TestBudgets budgets = new TestBudgets(finance);
        budgets.decided(YEAR, budgets.row("1494", one, 12 * 40_402_000L));
        TestSavings savings = new TestSavings(finance);
        savings.edition("2020-01-01", "2469", "100", YEAR + "", "100");
        savings.baseline("1494", "total", 12 * 80_804_000L, 2469, YEAR);
        shared("1494", "{\"figure\":\"budget-outcome\",\"withMunicipality\":\"1495\"}");
        shared("1494", "{\"figure\":\"saving\",\"subjectCode\":\"total\",\"withMunicipality\":\"1495\"}");
        assertEquals(List.of("1494"), seen("1495", "budget-outcome", "total"));
        assertEquals(List.of("1494"), seen("1495", "saving", "total"));
        JsonPath read = read("1495");
        // 1 000 and 2 000 öre per inhabitant, less 40 000 000 / 40 402 of actual cost
        assertEquals(10, read.getLong("figures.find { it.figure == 'budget-outcome' }.values[0].perInhabitantOre"));
        assertEquals(1_010, read.getLong("figures.find { it.figure == 'saving' }.values[0].perInhabitantOre"));
        TestLedger.execute(
                "begin; set local session_replication_role = replica; delete from budget_amount where budget_id in"
                        + " (select id from budget where year = " + YEAR + "); delete from budget where year = " + YEAR
                        + "; commit");
    }

    @Test
    void databaseAlone_showsAnothersSharedFigures_andNothingElse() {
        shared("1494", "{\"figure\":\"service-cost\",\"subjectCode\":\"" + one + "\",\"withMunicipality\":\"1495\"}");
        String figures = "select count(*) from shared_figures(" + YEAR + ")";
        assertEquals("1", TenantRole.ask("1495", figures));
        assertEquals("0", TenantRole.ask("1444", figures));
        assertEquals("0", TenantRole.ask("1494", figures));
        assertEquals("0", TenantRole.ask("", figures));
        assertEquals(
                one, TenantRole.ask("1495", "select string_agg(subject_code, ',') from shared_figures(" + YEAR + ")"));
        // The reader is itself again afterwards, and sees no row of the sharer's.
        assertEquals(
                "1495",
                TenantRole.ask(
                        "1495",
                        "select max(t) from shared_figures(" + YEAR
                                + ") f cross join lateral (select f.subject_code, current_tenant() as t) x"));
        assertEquals("0", TenantRole.ask("1495", "select count(*) from figure_share"));
        assertEquals("0", TenantRole.ask("1495", "select count(*) from figures_per_inhabitant('1494', " + YEAR + ")"));
        assertEquals("1", TenantRole.ask("1494", "select count(*) from figure_share"));
        assertThrows(
                IllegalStateException.class,
                () -> TenantRole.ask(
                        "1495",
                        "insert into figure_share select '1494', gen_random_uuid(), 'saving', null, '1495', now(), 'x', 'x' returning id"));
        assertThrows(
                IllegalStateException.class, () -> TenantRole.ask("1494", "delete from figure_share returning id"));
        assertThrows(
                IllegalStateException.class,
                () -> TenantRole.ask("1494", "update figure_share set with_municipality = null returning id"));
    }

    @Test
    void economistSharesWhatCannotBe_andIsTold() {
        share("1494", "{\"figure\":\"service-cost\",\"withMunicipality\":\"1494\"}")
                .then()
                .statusCode(422)
                .body("errors.field", contains("withMunicipality"));
        share("1494", "{\"figure\":\"service-cost\",\"withMunicipality\":\"9999\"}")
                .then()
                .statusCode(422);
        share("1494", "{\"figure\":\"service-cost\",\"withMunicipality\":\"x\"}")
                .then()
                .statusCode(400);
        share("1494", "{\"figure\":\"service-cost\",\"subjectCode\":\"no-such\"}")
                .then()
                .statusCode(422)
                .body("errors.field", contains("subjectCode"));
        share("1494", "{\"figure\":\"saving\",\"subjectCode\":\"" + one + "\"}")
                .then()
                .statusCode(422);
        share("1494", "{\"figure\":\"salary\"}").then().statusCode(400);
        share("1494", "{}").then().statusCode(400);
        shared("1494", "{\"figure\":\"saving\"}");
        share("1494", "{\"figure\":\"saving\"}").then().statusCode(409);
        Finance.asEconomist("1494").get(BASE + "1494/comparison").then().statusCode(400);
        Finance.asEconomist("1494").get(BASE + "1494/comparison?year=1").then().statusCode(400);
    }

    @Test
    void sharesAreTheMembersOwn_notTheFederations_norAnothers() {
        String id = shared("1494", "{\"figure\":\"saving\"}");
        Finance.asEconomist("1495").get(BASE + "1494/figure-shares").then().statusCode(404);
        Finance.asEconomist("1495")
                .delete(BASE + "1495/figure-shares/" + id)
                .then()
                .statusCode(404);
        finance.get("/municipalities/1494/figure-shares").then().statusCode(403);
        io.restassured.RestAssured.given()
                .auth()
                .oauth2(TestTokens.member("1494", Role.MUNICIPALITY_ADMIN))
                .get("/cost-reporting/v1/audit-entries?recordType=figure-share&recordId=" + id)
                .then()
                .statusCode(200)
                .body("items.action", contains("figure-share.added"));
        assertTrue(read("1494").getList("figures").size() >= 2);
    }
}
