package se.samverk.costreporting.testing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import se.samverk.common.security.Role;
import se.samverk.test.TestTokens;

/**
 * Two people who take months from draft to closed. Closing is for good and for everybody, so tests that close keep to
 * months of their own, and forget them past every wall when they are done.
 */
public final class TestPeriods {
    public static final String INGRID = "Ingrid Sahlström";
    public static final String BENGT = "Bengt Oskarsson";

    private TestPeriods() {}

    /** As if nothing had ever been allocated or closed, and nothing booked in the years that these tests keep to. */
    public static void forget() {
        reopen();
        TestLedger.execute("delete from ledger_entry where period >= date '2400-01-01'");
    }

    /** As if nothing had ever been allocated or closed; what is booked stays. */
    public static void reopen() {
        TestLedger.execute("""
                begin;
                set local session_replication_role = replica;
                delete from accounting_month;
                delete from period_transition;
                delete from closed_pool;
                delete from closed_key;
                delete from closed_department;
                delete from closed_population;
                delete from allocation_current;
                commit""");
    }

    /** Finance reviews. */
    public static Response review(String period, String comment) {
        return step(INGRID, Role.FEDERATION_FINANCE, period, "reviewed", comment);
    }

    /** Somebody else approves. */
    public static Response approve(String period) {
        return step(BENGT, Role.FEDERATION_APPROVER, period, "approved", "");
    }

    public static Response close(String period, String comment) {
        return step(INGRID, Role.FEDERATION_FINANCE, period, "closed", comment);
    }

    /** All the way, whatever can be accepted on it. */
    public static void closeAll(String period) {
        review(period, "Det är känt.").then().statusCode(201);
        approve(period).then().statusCode(201);
        close(period, "Det är känt.").then().statusCode(201);
    }

    public static Response step(String who, Role role, String period, String to, String comment) {
        return step(TestTokens.federationPerson(who, role), period, to, comment);
    }

    /** By whomever the token is of. */
    public static Response step(String token, String period, String to, String comment) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .header("Accept-Language", "sv")
                .body("{\"to\":\"" + to + "\",\"comment\":\"" + comment + "\"}")
                .post("/cost-reporting/v1/periods/" + period + "/transitions");
    }
}
