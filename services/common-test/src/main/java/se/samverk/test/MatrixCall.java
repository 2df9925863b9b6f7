package se.samverk.test;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Calls an operation of a stored API with nothing but a token: made-up ids, the least body. */
final class MatrixCall {
    private static final String UNKNOWN = UUID.randomUUID().toString();

    private final String root;

    MatrixCall(String service) {
        this.root = "/" + service + "/v1";
    }

    /** Calls {@code operation} in municipality {@code code}; without a token if that is null. */
    Response to(StoredApi.Operation operation, String code, @Nullable String token) {
        RequestSpecification request =
                RestAssured.given().redirects().follow(false).header("If-Match", "\"0\"");
        if (token != null) {
            request.auth().oauth2(token);
        }
        Map<String, Object> body = StoredApi.map(operation.description().get("requestBody"));
        StoredApi.map(body.get("content")).keySet().stream().findFirst().ifPresent(type -> {
            request.contentType(type);
            request.body(type.equals("application/json") ? "{}".getBytes(StandardCharsets.UTF_8) : new byte[0]);
        });
        String path = operation.path().replace("{code}", code).replaceAll("\\{[^}]+}", UNKNOWN);
        return request.request(operation.method(), root + path);
    }
}
