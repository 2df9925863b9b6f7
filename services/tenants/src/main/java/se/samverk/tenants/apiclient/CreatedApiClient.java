package se.samverk.tenants.apiclient;

import java.time.Instant;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.samverk.tenants.keycloak.KeycloakApiClient;

/** A new API client with its secret. */
@Schema(description = "A new API client, with the secret that is never shown again")
public record CreatedApiClient(
        @Schema(description = "What the client signs in with", examples = "ekonomisystem")
        String clientId,

        @Schema(description = "What it is, for people", examples = "Ekonomisystemets hämtning")
        String name,

        @Schema(description = "What it may do", examples = "[\"statements:read\"]")
        Set<String> scopes,

        @Schema(description = "When it was created", examples = "2026-03-02T08:15:00Z")
        Instant createdAt,

        @Schema(
                description = "The secret; keep it well, it is never shown again",
                examples = "q8Zr0c5WnV1tYy7mJ3bLxA2d")
        String secret,

        @Schema(
                description = "Where the client gets its access tokens (OAuth 2 client credentials)",
                examples = "https://id.samverk.example/realms/lidkoping/protocol/openid-connect/token")
        String tokenUrl) {

    static CreatedApiClient of(KeycloakApiClient client, String secret, String tokenUrl) {
        return new CreatedApiClient(
                client.clientId(), client.name(), client.scopes(), client.createdAt(), secret, tokenUrl);
    }

    @Override
    public String toString() {
        return "CreatedApiClient[" + clientId + "]";
    }
}
