package se.samverk.costreporting.simulation;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import se.samverk.common.security.Role;
import se.samverk.costreporting.testing.Finance;
import se.samverk.costreporting.testing.TestPeriods;
import se.samverk.test.TestTokens;

/** Simulations through the API: Ingrid makes and shares them, Bengt decides, and economists answer. */
final class Simulating {
    private static final String BASE = "/cost-reporting/v1";
    private static final int TRIES = 600;

    private final Finance finance;

    Simulating(Finance finance) {
        this.finance = finance;
    }

    static Response post(String token, String path, String body) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .header("Accept-Language", "sv")
                .body(body)
                .post(BASE + path);
    }

    static String ingrid() {
        return TestTokens.federationPerson(TestPeriods.INGRID, Role.FEDERATION_FINANCE);
    }

    static String bengt() {
        return TestTokens.federationPerson(TestPeriods.BENGT, Role.FEDERATION_APPROVER);
    }

    /** {@code changes}: what stands between the braces. */
    Response ask(String period, String changes) {
        return post(ingrid(), "/simulations", """
                {"name":"Prov %s","reason":"Att pröva.","period":"%s","changes":{%s}}""".formatted(finance.mark, period, changes));
    }

    /** Made, and waited for. */
    String made(String period, String changes) {
        Response made = ask(period, changes).then().statusCode(202).extract().response();
        String id = made.jsonPath().getString("id");
        assertEquals(true, made.header("Location").endsWith("/simulations/" + id));
        return waitedFor(id);
    }

    String waitedFor(String id) {
        for (int i = 0; i < TRIES; i++) {
            String state = finance.read("/simulations/" + id).getString("state");
            if (!state.equals("working")) {
                assertEquals("draft", state);
                return id;
            }
            pause();
        }
        throw new AssertionError("the simulation " + id + " was not worked out in time");
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    JsonPath result(String id) {
        return finance.read("/simulations/" + id + "/result");
    }

    /** What each service would have been for a member; what would have been nothing is left out. */
    Map<String, Long> after(String id, String municipality) {
        Map<String, Long> amounts = new TreeMap<>();
        JsonPath found = finance.read("/simulations/" + id + "/result/" + municipality);
        for (int i = 0; i < found.getList("services").size(); i++) {
            long ore = found.getLong("services[" + i + "].afterOre");
            if (ore != 0) {
                amounts.put(found.getString("services[" + i + "].serviceCode"), ore);
            }
        }
        return amounts;
    }

    /** What each service has been allocated to a member; nothing is left out. */
    Map<String, Long> allocated(String municipality, String period) {
        Map<String, Long> amounts = new TreeMap<>();
        JsonPath statement = finance.statement(municipality, period);
        for (int i = 0; i < statement.getList("services").size(); i++) {
            long ore = statement.getLong("services[" + i + "].amountOre");
            if (ore != 0) {
                amounts.put(statement.getString("services[" + i + "].serviceCode"), ore);
            }
        }
        return amounts;
    }

    Response share(String id, String membersSee) {
        return post(ingrid(), "/simulations/" + id + "/sharing", """
                {"answerBy":"%s","membersSee":"%s"}""".formatted(
                        LocalDate.now().plusDays(14), membersSee));
    }

    String shared(String period, String changes, String membersSee) {
        String id = made(period, changes);
        share(id, membersSee).then().statusCode(200);
        return id;
    }

    static Response decide(String token, String id, String decision, String validFrom) {
        String day = validFrom.isEmpty() ? "" : ",\"validFrom\":\"" + validFrom + "\"";
        return post(token, "/simulations/" + id + "/decision", """
                {"decision":"%s","reason":"Direktionens beslut § 41."%s}""".formatted(decision, day));
    }

    static Response answer(String municipality, String id, String answer, String reason) {
        return post(
                TestTokens.member(municipality, Role.ECONOMIST),
                "/municipalities/" + municipality + "/simulations/" + id + "/answers",
                "{\"answer\":\"" + answer + "\",\"reason\":\"" + reason + "\"}");
    }

    static Response seenBy(String municipality, String id) {
        return Finance.asEconomist(municipality).get(BASE + "/municipalities/" + municipality + "/simulations/" + id);
    }
}
