package se.samverk.costreporting.period;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverk.common.security.Role;
import se.samverk.costreporting.testing.Finance;
import se.samverk.costreporting.testing.TestFederation;
import se.samverk.costreporting.testing.TestLedger;
import se.samverk.costreporting.testing.TestPeriods;
import se.samverk.test.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ClosingTest {
    private final Finance finance = new Finance();

    @BeforeEach
    void members() {
        TestFederation.arrive();
        TestPeriods.forget();
        finance.rule(finance.mark, finance.servicePool("epost", finance.key("invanare", "population", "")));
    }

    @AfterEach
    void forget() {
        TestPeriods.forget();
    }

    private void allocated(String... months) {
        for (String month : months) {
            new TestLedger().row(month, 6420, finance.mark, null, 100_000).store();
            assertEquals("completed", finance.run(month).getString("state"));
        }
    }

    @Test
    void threeSteps_byTwoPeople_closeAMonth_andEachStepIsKept() {
        allocated("2400-01");
        String location = TestPeriods.review("2400-01", "Stämt av")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        TestPeriods.approve("2400-01").then().statusCode(201);
        TestPeriods.close("2400-01", "").then().statusCode(201).body("madeBy", equalTo(TestPeriods.INGRID));

        JsonPath period = finance.read("/periods/2400-01");
        assertEquals("closed", period.getString("state"));
        assertEquals(TestPeriods.INGRID, period.getString("months[0].reviewed.madeBy"));
        assertEquals(TestPeriods.BENGT, period.getString("months[0].approved.madeBy"));
        assertTrue(period.getList("obstacles").isEmpty());
        JsonPath steps = finance.read("/periods/2400-01/transitions");
        assertEquals(List.of("closed", "approved", "reviewed"), steps.getList("items.to"));
        assertEquals("Stämt av", finance.asFinance().get(location).jsonPath().getString("comment"));
        assertEquals("closed", finance.statement("1494", "2400-01").getString("periodState"));
        assertEquals("closed", finance.read("/overview?period=2400-01").getString("periodState"));
        assertTrue(finance.listed("/periods").getList("items.month").contains("2400-01"));
    }

    @Test
    void whoReviewed_cannotApprove_butAnotherOfFinanceCan() {
        allocated("2400-01");
        TestPeriods.review("2400-01", "").then().statusCode(201);
        TestPeriods.step(TestPeriods.INGRID, Role.FEDERATION_FINANCE, "2400-01", "approved", "")
                .then()
                .statusCode(409)
                .body("title", equalTo("Någon annan ska godkänna"));
        TestPeriods.step("Åsa Ny", Role.FEDERATION_FINANCE, "2400-01", "approved", "")
                .then()
                .statusCode(201);
    }

    @Test
    void approver_reviewingOrClosing_isToldWhoseStepItIs() {
        allocated("2400-01");
        TestPeriods.step(TestPeriods.BENGT, Role.FEDERATION_APPROVER, "2400-01", "reviewed", "")
                .then()
                .statusCode(403)
                .body("title", equalTo("Steget är ekonomens"));
    }

    @Test
    void stepsAreTakenInOrder_andTwiceIsTooMuch() {
        allocated("2400-01");
        TestPeriods.close("2400-01", "").then().statusCode(409).body("title", equalTo("Inte godkänd ännu"));
        TestPeriods.approve("2400-01").then().statusCode(409).body("title", equalTo("Inte granskad ännu"));
        TestPeriods.review("2400-01", "").then().statusCode(201);
        TestPeriods.review("2400-01", "").then().statusCode(409).body("title", equalTo("Redan granskad"));
    }

    @Test
    void sendingBack_takesAReason_andNeverOpensWhatIsClosed() {
        allocated("2400-01");
        TestPeriods.step(TestPeriods.BENGT, Role.FEDERATION_APPROVER, "2400-01", "draft", "Skäl")
                .then()
                .statusCode(409);
        TestPeriods.review("2400-01", "").then().statusCode(201);
        TestPeriods.step(TestPeriods.BENGT, Role.FEDERATION_APPROVER, "2400-01", "draft", " ")
                .then()
                .statusCode(422)
                .body("errors.field", hasItem("comment"));
        TestPeriods.step(TestPeriods.BENGT, Role.FEDERATION_APPROVER, "2400-01", "draft", "Hyran saknas")
                .then()
                .statusCode(201);
        assertEquals("draft", finance.read("/periods/2400-01").getString("state"));
        TestPeriods.closeAll("2400-01");
        TestPeriods.step(TestPeriods.INGRID, Role.FEDERATION_FINANCE, "2400-01", "draft", "Skäl")
                .then()
                .statusCode(409)
                .body("title", equalTo("Stängt är stängt"));
    }

    @Test
    void quarter_isTheLeastOfItsMonths_andMovesAllOfThem() {
        allocated("2400-01", "2400-02", "2400-03");
        TestPeriods.review("2400-02", "").then().statusCode(201);
        assertEquals("draft", finance.read("/periods/2400-Q1").getString("state"));
        TestPeriods.review("2400-Q1", "").then().statusCode(201);
        TestPeriods.approve("2400-Q1").then().statusCode(201);
        TestPeriods.close("2400-Q1", "").then().statusCode(201);
        assertEquals(
                List.of("closed", "closed", "closed"),
                finance.read("/periods/2400-Q1").getList("months.state"));
    }

    @Test
    void obstacles_areListedWithLinks_andMustBePutRightOrAccepted() {
        TestPeriods.review("2400-01", "").then().statusCode(409).body("title", equalTo("Inte fördelad"));
        new TestLedger()
                .row("2400-01", 6420, finance.mark, null, 100_000)
                .row("2400-01", 6420, "ingen-" + finance.mark, null, 1_050)
                .store();
        String run = finance.run("2400-01").getString("id");
        JsonPath obstacle = finance.read("/periods/2400-01");
        assertEquals(List.of("unmatched"), obstacle.getList("obstacles.code"));
        assertEquals(
                "Ofördelat i januari 2400 är 10,50 kr: rader i huvudboken som ingen regel fångar.",
                obstacle.getString("obstacles[0].sentence"));
        assertEquals(
                "/cost-reporting/v1/allocation-runs/" + run + "/unmatched", obstacle.getString("obstacles[0].link"));
        TestPeriods.review("2400-01", "").then().statusCode(422).body("errors.field", hasItem("comment"));
        finance.rule(10, "4000", "4001", "x-" + finance.mark, null, finance.code("epost"));
        TestPeriods.review("2400-01", "Känt").then().statusCode(409).body("title", equalTo("Reglerna har ändrats"));
        finance.run("2400-01");
        new TestLedger().row("2400-01", 6420, finance.mark, null, 5).store();
        assertEquals(
                List.of("ledger-changed", "unmatched"),
                finance.read("/periods/2400-01").getList("obstacles.code"));
        TestPeriods.review("2400-01", "Känt").then().statusCode(201);
    }

    @Test
    void monthsAreClosedInOrder() {
        allocated("2400-01", "2400-02");
        TestPeriods.review("2400-02", "").then().statusCode(201);
        TestPeriods.approve("2400-02").then().statusCode(201);
        TestPeriods.close("2400-02", "")
                .then()
                .statusCode(409)
                .body("detail", equalTo("Månader stängs i ordning, så januari 2400 ska stängas före februari 2400."));
        TestPeriods.closeAll("2400-01");
        TestPeriods.close("2400-02", "").then().statusCode(201);
    }

    @Test
    void runOfWhatStands_isRefused_andNamesTheFirstOpenMonth() {
        allocated("2400-01", "2400-02");
        TestPeriods.review("2400-01", "").then().statusCode(201);
        finance.post("/allocation-runs", "{\"period\":\"2400-01\"}")
                .then()
                .statusCode(409)
                .body("detail", containsString("Skicka tillbaka"));
        TestPeriods.approve("2400-01").then().statusCode(201);
        TestPeriods.close("2400-01", "").then().statusCode(201);
        finance.post("/allocation-runs", "{\"period\":\"2400-01\"}").then().statusCode(409);
        finance.post("/allocation-runs", "{\"period\":\"2400-Q1\"}")
                .then()
                .statusCode(409)
                .body(
                        "detail",
                        equalTo(
                                "2400-01 är stängd och ändras inte. Fördela de öppna månaderna; den första är 2400-02."));
        finance.run("2400-02");
    }

    @Test
    void rulesAndKeyVersions_thatReachIntoAClosedMonth_areRefusedByName() {
        allocated("2400-01");
        TestPeriods.closeAll("2400-01");
        String pool = finance.code("epost");
        finance.post("/mapping-rules", rule(pool, "2400-01-31", null))
                .then()
                .statusCode(409)
                .body("detail", containsString("2400-01"))
                .body("errors.field", hasItem("validFrom"));
        finance.made("/mapping-rules", rule(pool, "2400-02-01", null));
        finance.made("/mapping-rules", rule(pool, "2399-01-01", "2399-12-31"));
        String key = finance.listed("/allocation-keys")
                .getString("items.find { it.code == '" + finance.code("invanare") + "' }.id");
        finance.post("/allocation-keys/" + key + "/versions", "{\"validFrom\":\"2400-01-15\",\"basis\":\"population\"}")
                .then()
                .statusCode(409)
                .body("detail", containsString("2400-01"));
        finance.made(
                "/allocation-keys/" + key + "/versions", "{\"validFrom\":\"2400-02-01\",\"basis\":\"population\"}");
    }

    @Test
    void ruleOfAClosedMonth_mayEndLater_butNotChangeOrGo() {
        JsonPath rule = finance.made("/mapping-rules", rule(finance.code("epost"), "2400-01-01", null));
        String path = "/cost-reporting/v1/mapping-rules/" + rule.getString("id");
        allocated("2400-01");
        TestPeriods.closeAll("2400-01");
        put(path, rule(finance.code("epost"), "2400-01-01", "2400-01-30"))
                .then()
                .statusCode(409);
        put(path, rule(finance.code("epost"), "2400-01-01", null).replace("4000", "4001"))
                .then()
                .statusCode(409);
        finance.asFinance().header("If-Match", tag(path)).delete(path).then().statusCode(409);
        put(path, rule(finance.code("epost"), "2400-01-01", "2400-01-31"))
                .then()
                .statusCode(200);
    }

    private static String rule(String pool, String from, @org.jspecify.annotations.Nullable String to) {
        return """
                {"priority":50,"accountFrom":"4000","accountTo":"4999","costCentre":"q","poolCode":"%s","validFrom":"%s","validTo":%s}""".formatted(pool, from, to == null ? "null" : "\"" + to + "\"");
    }

    private String tag(String path) {
        return finance.asFinance().get(path).header("ETag");
    }

    private Response put(String path, String body) {
        return finance.asFinance().header("If-Match", tag(path)).body(body).put(path);
    }

    @Test
    void economist_readsTheState_withoutTheFederationsObstacles() {
        allocated("2400-01");
        Finance.asEconomist("1494")
                .get("/cost-reporting/v1/periods/2400-01")
                .then()
                .statusCode(200)
                .body("state", equalTo("draft"))
                .body("obstacles", nullValue());
    }

    @Test
    void twoOfFinance_pressingTheSameAtOnce_doItOnce() {
        allocated("2400-01");
        List<Integer> runs = atOnce(() -> finance.post("/allocation-runs", "{\"period\":\"2400-01\"}"));
        assertTrue(runs.contains(201) && List.of(201, 409).containsAll(runs), "runs " + runs);
        TestPeriods.review("2400-01", "").then().statusCode(201);
        TestPeriods.approve("2400-01").then().statusCode(201);
        List<Integer> closings = atOnce(() -> TestPeriods.close("2400-01", ""));
        assertEquals(List.of(201, 409, 409, 409), closings.stream().sorted().toList());
        assertEquals(
                3, finance.read("/periods/2400-01/transitions").getList("items").size());
    }

    private static List<Integer> atOnce(java.util.function.Supplier<Response> press) {
        List<CompletableFuture<Integer>> pressed = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> press.get().statusCode()))
                .limit(4)
                .toList();
        return pressed.stream().map(CompletableFuture::join).toList();
    }
}
