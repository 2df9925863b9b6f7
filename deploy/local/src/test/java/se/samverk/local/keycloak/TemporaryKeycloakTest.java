package se.samverk.local.keycloak;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.samverk.local.Checkout;

class TemporaryKeycloakTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static TemporaryKeycloak keycloak;

    @BeforeAll
    static void start() {
        keycloak = TemporaryKeycloak.start(Checkout.here());
    }

    @AfterAll
    static void stop() {
        keycloak.close();
    }

    @Test
    void provisionerMakesARealmAndMayDoNothingElse() throws Exception {
        var token = provisionerToken();
        assertEquals(201, admin(token, "POST", "", "{\"realm\":\"essunga\",\"enabled\":true}"));
        assertEquals(403, admin(token, "GET", "/master/users", ""));
        assertEquals(403, admin(provisionerToken(), "GET", "/essunga/users", ""));
        assertEquals(403, admin(provisionerToken(), "DELETE", "/essunga", ""));
    }

    @Test
    void temporaryAdministratorIsGone() throws Exception {
        var answer = token("grant_type=client_credentials&client_id=samverk-setup&client_secret=any");
        assertEquals("invalid_client", JSON.readTree(answer.body()).get("error").asText());
    }

    private static String provisionerToken() throws Exception {
        var answer = token("grant_type=client_credentials&client_id=samverk-provisioner"
                + "&client_assertion_type="
                + URLEncoder.encode("urn:ietf:params:oauth:client-assertion-type:jwt-bearer", StandardCharsets.UTF_8)
                + "&client_assertion=" + assertion());
        assertEquals(200, answer.statusCode(), answer.body());
        return JSON.readTree(answer.body()).get("access_token").asText();
    }

    private static HttpResponse<String> token(String form) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(
                        URI.create(keycloak.url() + "/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        return HTTP.send(request, BodyHandlers.ofString());
    }

    private static int admin(String token, String method, String path, String body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(keycloak.url() + "/admin/realms" + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build();
        return HTTP.send(request, BodyHandlers.discarding()).statusCode();
    }

    private static String assertion() throws GeneralSecurityException, IOException {
        JsonNode key =
                JSON.readTree(keycloak.provisionerKey().jwks()).get("keys").get(0);
        var now = Instant.now().getEpochSecond();
        var header =
                "{\"alg\":\"RS256\",\"kid\":\"%s\"}".formatted(key.get("kid").asText());
        var claims =
                "{\"iss\":\"%1$s\",\"sub\":\"%1$s\",\"aud\":\"%2$s/realms/master\",\"jti\":\"%3$s\",\"iat\":%4$d,\"exp\":%5$d}"
                        .formatted("samverk-provisioner", keycloak.url(), UUID.randomUUID(), now, now + 60);
        var content =
                base64(header.getBytes(StandardCharsets.UTF_8)) + "." + base64(claims.getBytes(StandardCharsets.UTF_8));
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(keycloak.provisionerKey().privateKey());
        signature.update(content.getBytes(StandardCharsets.US_ASCII));
        return content + "." + base64(signature.sign());
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
