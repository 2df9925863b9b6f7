package se.samverk.test.probe;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverk.common.security.Role;
import se.samverk.test.PostgresResource;
import se.samverk.test.TestRealms;
import se.samverk.test.TestTokens;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ProblemsTest {
    private static final String NOTES = "/probe/v1/municipalities/1494/notes";

    @TestHTTPResource(value = "/metrics", management = true)
    String metricsAddress;

    @BeforeAll
    static void members() {
        TestRealms.register();
    }

    @Test
    void unforeseenFailure_saysNothingOfTheInside() {
        given().get("/probe/v1/failure")
                .then()
                .statusCode(500)
                .contentType("application/problem+json")
                .body(not(containsString("secret inside")))
                .body(not(containsString("Exception")))
                .body("requestId", matchesPattern("[0-9a-f-]{36}"));
    }

    @Test
    void emptyText_isNamedByField_inTheReadersLanguage() {
        economist()
                .body("{\"text\":\"\"}")
                .post(NOTES)
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("text"))
                .body("errors.detail", hasItem("Ange ett värde."));
        economist()
                .header("Accept-Language", "en")
                .body("{\"text\":\"\"}")
                .post(NOTES)
                .then()
                .statusCode(400)
                .body("errors.detail", hasItem("Enter a value."))
                .header("Content-Language", equalTo("en"));
    }

    @Test
    void unknownFieldAndBrokenJson_areNamed() {
        economist()
                .body("{\"text\":\"a\",\"txet\":1}")
                .post(NOTES)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("txet"));
        economist()
                .body("{\"text\":")
                .post(NOTES)
                .then()
                .statusCode(400)
                .body("type", equalTo("https://samverk.example/problems/unreadable-json"));
        economist()
                .body("{\"id\":\"x\",\"text\":\"a\"}")
                .post(NOTES)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("id"));
        economist().body("").post(NOTES).then().statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"text\":\"a\",\"text\":\"b\"}",
                "{\"id\":null,\"text\":\"a\",\"text\":\"b\"}",
                "{\"text\":\"a\"}garbage",
                "{\"text\":\"a\"} {\"text\":\"b\"}",
                "{\"text\":\"a\"}]"
            })
    void repeatedNameAndWhatFollowsTheValue_areRefused(String body) {
        economist()
                .header("Accept-Language", "en")
                .body(body)
                .post(NOTES)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("title", equalTo("The content cannot be read"));
        economist()
                .body(body)
                .post(NOTES)
                .then()
                .statusCode(400)
                .body("title", equalTo("Innehållet går inte att läsa"));
    }

    @Test
    void answerThatCannotBeWritten_isOurFault() {
        given().get("/probe/v1/unwritable")
                .then()
                .statusCode(500)
                .contentType("application/problem+json")
                .body(not(containsString("secret inside")));
    }

    @Test
    void duplicate_isAConflict_notAFailure() {
        String note = "{\"text\":\"samma text två gånger\"}";
        economist().body(note).post(NOTES);
        economist()
                .body(note)
                .post(NOTES)
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("https://samverk.example/problems/constraint"))
                .body(not(containsString("note_")));
    }

    @Test
    void wrongMethodPathTypeAndPage_areProblems() {
        economist()
                .delete(NOTES)
                .then()
                .statusCode(405)
                .contentType("application/problem+json")
                .header("Allow", containsString("GET"));
        economist().get("/probe/v1/nowhere").then().statusCode(404).contentType("application/problem+json");
        economist()
                .contentType("text/plain")
                .body("x")
                .post(NOTES)
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
        economist().get(NOTES + "?page=0").then().statusCode(400).body("errors[0].field", equalTo("page"));
        economist()
                .get(NOTES + "?page=abc")
                .then()
                .statusCode(400)
                .body("type", equalTo("https://samverk.example/problems/parameter-form"));
        economist().get(NOTES + "?limit=1000").then().statusCode(400).body("errors[0].field", equalTo("limit"));
        economist().get(NOTES + "/not-an-id").then().statusCode(404);
    }

    @Test
    void malformedMediaTypesAndNul_areProblems_alsoWithoutAToken() {
        given().header("Accept", "/").get(NOTES).then().statusCode(400).contentType("application/problem+json");
        given().header("Content-Type", "bogus")
                .body(new byte[] {1})
                .post(NOTES)
                .then()
                .statusCode(400);
        economist().urlEncodingEnabled(false).get(NOTES + "?x=%00").then().statusCode(400);
        economist()
                .body("{\"text\":\"a\\u0007b\"}")
                .post(NOTES)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("text"))
                .body("errors[0].code", equalTo("field.characters"));
    }

    @Test
    void measures_tellTheTenantOfACall() {
        economist().get(NOTES).then().statusCode(200);
        given().get(metricsAddress).then().statusCode(200).body(containsString("tenant=\"1494\""));
    }

    private static RequestSpecification economist() {
        return given().auth().oauth2(TestTokens.member("1494", Role.ECONOMIST)).contentType(ContentType.JSON);
    }
}
