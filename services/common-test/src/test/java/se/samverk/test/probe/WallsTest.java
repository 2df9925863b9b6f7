package se.samverk.test.probe;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.samverk.common.security.Role;
import se.samverk.test.PostgresResource;
import se.samverk.test.TestRealms;
import se.samverk.test.TestTokens;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class WallsTest {
    @BeforeAll
    static void members() {
        TestRealms.register();
    }

    @Test
    void federation_isNoMunicipality() {
        given().auth()
                .oauth2(TestTokens.federation(Role.FEDERATION_FINANCE))
                .get("/probe/v1/municipalities/federation/notes")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    @Test
    void economistAddsAndReadsOwnNote_andForeignEconomistGetsTheAnswerOfNothing() {
        String own = TestTokens.member("1494", Role.ECONOMIST);
        String foreign = TestTokens.member("1495", Role.ECONOMIST);
        String text = "anteckning " + UUID.randomUUID().toString().substring(0, 8);
        String id = add("1494", own, text);
        given().auth()
                .oauth2(own)
                .get("/probe/v1/municipalities/1494/notes/" + id)
                .then()
                .statusCode(200)
                .body("text", equalTo(text));
        given().auth()
                .oauth2(foreign)
                .get("/probe/v1/municipalities/1494/notes/" + id)
                .then()
                .statusCode(404);
        given().auth()
                .oauth2(foreign)
                .get("/probe/v1/municipalities/1495/notes/" + id)
                .then()
                .statusCode(404);
        given().auth()
                .oauth2(TestTokens.client("1494", "notes:read"))
                .get("/probe/v1/municipalities/1494/notes/" + id)
                .then()
                .statusCode(200);
        given().auth()
                .oauth2(TestTokens.client("1494", "other:read"))
                .get("/probe/v1/municipalities/1494/notes/" + id)
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(TestTokens.federation(Role.FEDERATION_FINANCE))
                .get("/probe/v1/municipalities/1494/notes/" + id)
                .then()
                .statusCode(200);
    }

    @Test
    void nativeQuery_countsOwnNotes_andNoneOfAForeignTenant() {
        int own = nativeCount("1470");
        int foreign = nativeCount("1445");
        add("1470", TestTokens.member("1470", Role.ECONOMIST), "rad " + UUID.randomUUID());
        assertEquals(own + 1, nativeCount("1470"));
        assertEquals(foreign, nativeCount("1445"));
    }

    private static int nativeCount(String code) {
        return Integer.parseInt(given().auth()
                .oauth2(TestTokens.member(code, Role.ECONOMIST))
                .get("/probe/v1/municipalities/" + code + "/native-count")
                .asString());
    }

    @Test
    void federationRoleInMembersToken_countsForNothing() {
        given().auth()
                .oauth2(TestTokens.member("1494", Role.FEDERATION_FINANCE))
                .get("/probe/v1/count")
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(TestTokens.federation(Role.FEDERATION_FINANCE))
                .get("/probe/v1/count")
                .then()
                .statusCode(200);
        given().auth()
                .oauth2(TestTokens.federation(Role.ECONOMIST))
                .get("/probe/v1/municipalities/1494/notes")
                .then()
                .statusCode(403);
    }

    @Test
    void undeclaredOperation_isForNobody() {
        given().auth()
                .oauth2(TestTokens.federation(Role.values()))
                .get("/probe/v1/undeclared")
                .then()
                .statusCode(403);
        given().get("/probe/v1/undeclared").then().statusCode(401);
    }

    private static String add(String code, String token, String text) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(new NoteView(null, text))
                .post("/probe/v1/municipalities/" + code + "/notes")
                .then()
                .statusCode(is(201))
                .extract()
                .path("id");
    }
}
