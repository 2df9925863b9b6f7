package se.samverk.local.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import se.samverk.local.LocalException;

/** The few calls to the master realm's administration that preparing it takes. */
final class KeycloakAdmin {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String url;
    private final String token;

    private KeycloakAdmin(String url, String token) {
        this.url = url;
        this.token = token;
    }

    static KeycloakAdmin signIn(String url, String clientId, String secret) {
        var form = "grant_type=client_credentials&client_id=%s&client_secret=%s"
                .formatted(clientId, URLEncoder.encode(secret, StandardCharsets.UTF_8));
        var answer = send(HttpRequest.newBuilder(URI.create(url + "/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        return new KeycloakAdmin(url, answer.get("access_token").asText());
    }

    JsonNode get(String path) {
        return send(request(path).GET());
    }

    void post(String path, JsonNode body) {
        send(request(path).POST(BodyPublishers.ofString(body.toString())));
    }

    void delete(String path, @Nullable JsonNode body) {
        var content = body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString());
        send(request(path).method("DELETE", content));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + "/admin/realms/master" + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
    }

    private static JsonNode send(HttpRequest.Builder builder) {
        var request = builder.timeout(Duration.ofSeconds(30)).build();
        try {
            var response = HTTP.send(request, BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw new LocalException("Keycloak answered %d to %s %s: %s"
                        .formatted(response.statusCode(), request.method(), request.uri(), response.body()));
            }
            return response.body().isEmpty() ? NullNode.getInstance() : JSON.readTree(response.body());
        } catch (IOException e) {
            throw new LocalException("Keycloak could not be reached at %s.".formatted(request.uri()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalException("Interrupted while waiting for Keycloak.", e);
        }
    }
}
