package se.samverk.costreporting.budget;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverk.costreporting.testing.Finance;
import se.samverk.costreporting.testing.TestBudgets;
import se.samverk.costreporting.testing.TestFederation;
import se.samverk.costreporting.testing.TestLedger;
import se.samverk.test.PostgresResource;
import se.samverk.test.TestTokens;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class BudgetTest {
    private static final String HEADER = "municipality;service;amount\n";

    private final Finance finance = new Finance();
    private final TestBudgets budgets = new TestBudgets(finance);
    private int year;
    private String service = "";

    @BeforeEach
    void draftOfItsOwnYear() {
        TestFederation.arrive();
        year = TestBudgets.nextYear();
        service = finance.service("b", null);
    }

    private JsonPath rows(String id) {
        return finance.read("/budgets/" + id + "/rows?limit=100");
    }

    @Test
    void financeEntersAYear_andItIsSpreadEvenlyWithTheRestFirst() {
        String id = budgets.begin(year);
        budgets.rows(id, budgets.row("1494", service, 1205))
                .then()
                .statusCode(200)
                .body("amountOre", equalTo(1205));
        assertEquals(
                List.of(101, 101, 101, 101, 101, 100, 100, 100, 100, 100, 100, 100),
                rows(id).getList("items[0].months"));
    }

    @Test
    void financeSendsAFileInKronorByMonth_andItIsTaken() {
        String id = budgets.begin(year);
        csv(
                        id,
                        "\uFEFFmunicipality;service;jan;feb;mar;apr;may;jun;jul;aug;sep;oct;nov;dec\r\n1494;" + service
                                + ";1 000,50;0;0;0;0;0;0;0;0;0;0;2.5\r\n")
                .then()
                .statusCode(200);
        assertEquals(100_300, rows(id).getInt("items[0].amountOre"));
        assertEquals(100_050, rows(id).getInt("items[0].months[0]"));
        assertEquals(250, rows(id).getInt("items[0].months[11]"));
    }

    @Test
    void financeSendsAFaultyFile_andEachFaultIsNamedByRowAndColumn_andNothingIsTaken() {
        String id = budgets.begin(year);
        budgets.rows(id, budgets.row("1495", service, 700)).then().statusCode(200);
        csv(
                        id,
                        HEADER + "1494;" + service + ";100\n1494;" + service + ";-1\n9999;no-such;5\n1494;" + service
                                + ";tio\n1494;" + service + ";7\n1494;" + service + "\n1495;" + service + ";\n")
                .then()
                .statusCode(422)
                .body("detail", containsString("Ingen rad"))
                .body(
                        "errors.field",
                        contains(
                                "row 3, column amount",
                                "row 4, column municipality",
                                "row 4, column service",
                                "row 5, column amount",
                                "row 6",
                                "row 7",
                                "row 8, column amount"));
        assertEquals(List.of(700), rows(id).getList("items.amountOre"));
        csv(id, "kommun;tjänst\n").then().statusCode(422).body("errors.field", contains("row 1"));
        csv(id, HEADER + "1494;" + service + ";99999999999999\n").then().statusCode(422);
    }

    @Test
    void financeSendsFaultyJson_andTheFieldsAreNamed() {
        String id = budgets.begin(year);
        String neither = "{\"municipality\":\"1494\",\"serviceCode\":\"" + service + "\"}";
        String both = "{\"municipality\":\"1495\",\"serviceCode\":\"" + service + "\",\"amountOre\":1,\"months\":[1]}";
        String eleven =
                "{\"municipality\":\"1444\",\"serviceCode\":\"" + service + "\",\"months\":[1,2,3,4,5,6,7,8,9,10,11]}";
        String negative = "{\"municipality\":\"1445\",\"serviceCode\":\"" + service
                + "\",\"months\":[1,2,3,4,5,6,7,8,9,10,11,-12]}";
        String tooMuch = budgets.row("1470", service, 10_000_000_000_001L);
        budgets.rows(id, neither, both, eleven, negative, tooMuch)
                .then()
                .statusCode(422)
                .body(
                        "errors.field",
                        contains("rows[0]", "rows[1]", "rows[2].months", "rows[3].months[11]", "rows[4].amountOre"));
        rows(id).getList("items");
        finance.get("/budgets/" + id + "/rows").then().body("items", hasSize(0));
        budgets.rows(id, "null").then().statusCode(400);
        finance.post("/budgets", "{\"year\":1899}").then().statusCode(400);
        finance.post("/budgets", "{\"note\":\"x\"}").then().statusCode(400);
    }

    @Test
    void financeReplacesOneMembersRows_andTheOthersStay() {
        String id = budgets.begin(year);
        budgets.rows(id, budgets.row("1494", service, 10), budgets.row("1495", service, 20))
                .then()
                .statusCode(200);
        String path = "/budgets/" + id + "/rows?municipality=";
        budgets.put(path + "1494", "{\"rows\":[" + budgets.row("1494", service, 30) + "]}")
                .then()
                .statusCode(200)
                .body("amountOre", equalTo(50));
        budgets.put(path + "1494", "{\"rows\":[" + budgets.row("1495", service, 30) + "]}")
                .then()
                .statusCode(422)
                .body("errors.field", contains("rows[0].municipality"));
        budgets.put(path + "9999", "{\"rows\":[]}").then().statusCode(422);
        budgets.put(path + "1494", "{\"rows\":[]}").then().body("amountOre", equalTo(20));
    }

    @Test
    void decidedBudgetStays_andARevisionBeginsAsItsCopy() {
        String id = budgets.begin(year);
        finance.post("/budgets", "{\"year\":" + year + "}").then().statusCode(409);
        budgets.decide(id).then().statusCode(409); // empty
        budgets.rows(id, budgets.row("1494", service, 1200)).then().statusCode(200);
        budgets.decide(id).then().statusCode(200).body("state", equalTo("decided"));
        budgets.rows(id, budgets.row("1494", service, 1)).then().statusCode(409);
        budgets.decide(id).then().statusCode(409);
        finance.asFinance()
                .header("If-Match", "*")
                .delete("/cost-reporting/v1/budgets/" + id)
                .then()
                .statusCode(409);
        String revised = budgets.begin(year);
        JsonPath read = finance.read("/budgets/" + revised);
        assertEquals("revised", read.getString("kind"));
        assertEquals(1200, read.getInt("amountOre"));
        finance.asFinance()
                .header("If-Match", "*")
                .delete("/cost-reporting/v1/budgets/" + revised)
                .then()
                .statusCode(204);
        assertEquals(
                List.of("budget.decided", "budget.changed", "budget.added"),
                finance.read("/audit-entries?recordType=budget&recordId=" + id).getList("items.action"));
    }

    @Test
    void decidedBudget_isKeptByTheDatabaseItself() {
        String id = budgets.begin(year);
        budgets.rows(id, budgets.row("1494", service, 1200)).then().statusCode(200);
        budgets.decide(id).then().statusCode(200);
        for (String change : List.of(
                "delete from budget_amount where budget_id = '" + id + "'",
                "update budget_amount set amount_ore = 1 where budget_id = '" + id + "'",
                "insert into budget_amount select '1495', budget_id, service_id, month, 1 from budget_amount where budget_id = '"
                        + id + "'",
                "update budget set state = 'draft', decided_at = null, decided_by = null, decided_by_name = null where id = '"
                        + id + "'",
                "delete from budget where id = '" + id + "'",
                "truncate budget, budget_amount")) {
            assertThrows(IllegalStateException.class, () -> TestLedger.execute(change), change);
        }
    }

    @Test
    void clientDecidesABudget_andIsToldThatAPersonDoes() {
        String id = budgets.begin(year);
        budgets.rows(id, budgets.row("1494", service, 1200)).then().statusCode(200);
        given().auth()
                .oauth2(TestTokens.client("federation", "periods:write"))
                .header("If-Match", "*")
                .post("/cost-reporting/v1/budgets/" + id + "/decision")
                .then()
                .statusCode(422);
    }

    @Test
    void changeToAnOldVersion_isRefused() {
        String id = budgets.begin(year);
        String body = "{\"rows\":[" + budgets.row("1494", service, 12) + "]}";
        String path = "/cost-reporting/v1/budgets/" + id + "/rows";
        finance.asFinance().body(body).put(path).then().statusCode(428);
        finance.asFinance()
                .header("If-Match", "\"1\"")
                .body(body)
                .put(path)
                .then()
                .statusCode(200);
        finance.asFinance()
                .header("If-Match", "\"1\"")
                .body(body)
                .put(path)
                .then()
                .statusCode(412);
    }

    private Response csv(String id, String file) {
        return finance.asFinance()
                .header("If-Match", "*")
                .contentType("text/csv; charset=utf-8")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .put("/cost-reporting/v1/budgets/" + id + "/rows");
    }
}
