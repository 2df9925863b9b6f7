package se.samverk.gateway.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Renews and ends Keycloak sessions, as the realm's client {@code samverk-gateway}. Waits for at most some seconds. */
@Singleton
public class Keycloak {
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(5);
    private static final String ASSERTION_TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    private static final String REFRESH_TOKEN = "refresh_token";

    /** Renewed tokens; Keycloak sends an ID token along where the scope has openid. */
    public record Renewed(String accessToken, String refreshToken, String idToken) {}

    private final String internalUrl;
    private final ClientKey key;
    private final ObjectMapper json;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();

    Keycloak(
            @ConfigProperty(name = "samverk.keycloak.internal-url") String internalUrl,
            ClientKey key,
            ObjectMapper json) {
        this.internalUrl = internalUrl;
        this.key = key;
        this.json = json;
    }

    /**
     * @throws SessionOverException if Keycloak no longer has the session
     * @throws KeycloakSilentException if it gave no usable answer
     */
    public Renewed renew(String realm, String refreshToken) {
        HttpResponse<String> answer =
                post(realm, "token", Map.of("grant_type", REFRESH_TOKEN, REFRESH_TOKEN, refreshToken));
        if (answer.statusCode() == 400) {
            throw new SessionOverException();
        }
        if (answer.statusCode() != 200) {
            throw new KeycloakSilentException("status " + answer.statusCode(), null);
        }
        try {
            JsonNode tokens = json.readTree(answer.body());
            return new Renewed(
                    tokens.path("access_token").asText(),
                    tokens.path(REFRESH_TOKEN).asText(refreshToken),
                    tokens.path("id_token").asText());
        } catch (IOException unreadable) {
            throw new KeycloakSilentException("unreadable answer", unreadable);
        }
    }

    /**
     * Ends the Keycloak session that the refresh token belongs to, also for every other client of the realm. One that
     * is over already is fine.
     *
     * @throws KeycloakSilentException if it gave no usable answer
     */
    public void end(String realm, String refreshToken) {
        HttpResponse<String> answer = post(realm, "logout", Map.of(REFRESH_TOKEN, refreshToken));
        if (answer.statusCode() >= 300 && answer.statusCode() != 400) {
            throw new KeycloakSilentException("status " + answer.statusCode(), null);
        }
    }

    private HttpResponse<String> post(String realm, String endpoint, Map<String, String> parameters) {
        Map<String, String> form = new LinkedHashMap<>(parameters);
        form.put("client_id", ClientKey.CLIENT_ID);
        form.put("client_assertion_type", ASSERTION_TYPE);
        form.put("client_assertion", key.assertion(realm));
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(internalUrl + "/realms/" + realm + "/protocol/openid-connect/" + endpoint))
                .timeout(ANSWER)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encode(form)))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new KeycloakSilentException("no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KeycloakSilentException("interrupted", e);
        }
    }

    private static String encode(Map<String, String> form) {
        return form.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
