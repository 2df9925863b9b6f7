package se.samverk.tenants.apiclient;

import java.time.Instant;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.samverk.tenants.keycloak.KeycloakApiClient;

/** An API client in an answer. */
@Schema(name = "ApiClient", description = "A machine that calls Samverk")
public record ApiClientView(
        @Schema(description = "What the client signs in with", examples = "ekonomisystem")
        String clientId,

        @Schema(description = "What it is, for people", examples = "Ekonomisystemets hämtning")
        String name,

        @Schema(description = "What it may do", examples = "[\"statements:read\"]")
        Set<String> scopes,

        @Schema(description = "When it was created", examples = "2026-03-02T08:15:00Z")
        Instant createdAt) {

    static ApiClientView of(KeycloakApiClient client) {
        return new ApiClientView(client.clientId(), client.name(), client.scopes(), client.createdAt());
    }
}
