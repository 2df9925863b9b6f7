package se.samverk.test.probe;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.samverk.common.security.Role;
import se.samverk.test.PostgresResource;
import se.samverk.test.TestRealms;
import se.samverk.test.TestTokens;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class IdempotencyTest {
    @BeforeAll
    static void members() {
        TestRealms.register();
    }

    @Test
    void sameKeyAndContentAgain_getsTheFirstAnswer_andMakesNothingNew() {
        String key = UUID.randomUUID().toString();
        String text = "en gång " + key.substring(0, 8);
        Response first = add("1494", key, text);
        Response again = add("1494", key, text);
        assertEquals(201, first.statusCode());
        assertEquals(201, again.statusCode());
        assertEquals(first.header("Location"), again.header("Location"));
        assertEquals(first.asString(), again.asString());
    }

    @Test
    void sameKeyWithOtherContent_isRefused() {
        String key = UUID.randomUUID().toString();
        assertEquals(201, add("1494", key, "a " + key.substring(0, 8)).statusCode());
        add("1494", key, "b " + key.substring(0, 8))
                .then()
                .statusCode(422)
                .body("type", equalTo("https://samverk.example/problems/idempotency-reused"));
    }

    @Test
    void sameKeyInAnotherMunicipality_isAnotherKey() {
        String key = UUID.randomUUID().toString();
        assertEquals(201, add("1494", key, "c " + key.substring(0, 8)).statusCode());
        assertEquals(201, add("1495", key, "d " + key.substring(0, 8)).statusCode());
    }

    @Test
    void keyOfARefusedCall_canBeUsedForTheCorrectedOne() {
        String key = UUID.randomUUID().toString();
        assertEquals(400, add("1494", key, "").statusCode());
        assertEquals(201, add("1494", key, "e " + key.substring(0, 8)).statusCode());
    }

    @Test
    void malformedKey_isRefused() {
        add("1494", "å ä ö", "f").then().statusCode(400);
    }

    private static Response add(String code, String key, String text) {
        return given().auth()
                .oauth2(TestTokens.member(code, Role.ECONOMIST))
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(new NoteView(null, text))
                .post("/probe/v1/municipalities/" + code + "/notes");
    }
}
