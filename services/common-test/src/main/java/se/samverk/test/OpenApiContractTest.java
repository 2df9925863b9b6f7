package se.samverk.test;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The stored description is the contract: what the service serves must equal {@code docs/api/<service>.yaml}. Run with
 * {@code -Dsamverk.openapi.write=true} to store a changed one. A service extends this as a {@code @QuarkusTest}.
 */
public abstract class OpenApiContractTest {
    @Test
    void servedDescription_equalsTheStoredOne() throws IOException {
        String service = PostgresResource.serviceProperty("samverk.service");
        String served = RestAssured.get("/" + service + "/v1/openapi.yaml")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        Path stored = StoredApi.path(service);
        if (Boolean.getBoolean("samverk.openapi.write")) {
            Files.createDirectories(stored.getParent());
            Files.writeString(stored, served);
        }
        assertEquals(
                Files.readString(stored), served, "store the changed description with -Dsamverk.openapi.write=true");
    }
}
