package se.samverk.local.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import se.samverk.local.LocalException;
import se.samverk.local.install.Installation;
import se.samverk.local.install.Part;
import se.samverk.local.install.Secrets;
import se.samverk.local.secret.PrivateFiles;
import se.samverk.local.server.BootstrapClient;

/** An API client of the federation's, made through the public API when it is first needed. */
final class FederationClient {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration TOKEN_USE = Duration.ofMinutes(3);

    private final Installation installation;
    private final Secrets secrets;
    private final HttpClient http;
    private String token = "";
    private Instant obtained = Instant.MIN;

    FederationClient(Installation installation, Secrets secrets, HttpClient http) {
        this.installation = installation;
        this.secrets = secrets;
        this.http = http;
    }

    synchronized String token(String id, List<String> scopes) {
        if (obtained.isBefore(Instant.now().minus(TOKEN_USE))) {
            token = signIn(id, secretOf(id, scopes));
            obtained = Instant.now();
        }
        return token;
    }

    private String secretOf(String id, List<String> scopes) {
        var file = installation.secrets().resolve(id);
        if (!Files.exists(file)) PrivateFiles.write(file, make(id, scopes));
        return PrivateFiles.read(file);
    }

    private String make(String id, List<String> scopes) {
        var bootstrap = signIn(BootstrapClient.ID, secrets.password(BootstrapClient.SECRET));
        var body = JSON.valueToTree(Map.of("clientId", id, "name", "Speed measurements", "scopes", scopes));
        var request = HttpRequest.newBuilder(
                        URI.create(installation.url(Part.GATEWAY) + "/tenants/v1/federation/api-clients"))
                .header("Authorization", "Bearer " + bootstrap)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(body.toString()));
        return send(request).path("secret").asText();
    }

    private String signIn(String id, String secret) {
        var form = "grant_type=client_credentials&client_id=%s&client_secret=%s"
                .formatted(id, URLEncoder.encode(secret, StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(
                        URI.create(installation.issuer("federation") + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
        return send(request).path("access_token").asText();
    }

    private JsonNode send(HttpRequest.Builder builder) {
        var request = builder.build();
        try {
            var response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw new LocalException(
                        "%s was answered with %d: %s".formatted(request.uri(), response.statusCode(), response.body()));
            }
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new LocalException("%s does not answer.".formatted(request.uri()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalException("Interrupted while measuring.", e);
        }
    }
}
