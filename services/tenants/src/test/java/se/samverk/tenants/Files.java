package se.samverk.tenants;

import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;

/** How the tests of this service send files. */
public final class Files {
    private Files() {}

    /** Sends a CSV file as its bytes are in UTF-8. */
    public static ValidatableResponse csv(String token, String path, String file) {
        return bytes(token, path, file.getBytes(StandardCharsets.UTF_8));
    }

    public static ValidatableResponse bytes(String token, String path, byte[] file) {
        return RestAssured.given()
                .auth()
                .oauth2(token)
                .contentType("text/csv")
                .header("Accept-Language", "en")
                .body(file)
                .post("/tenants/v1" + path)
                .then();
    }
}
