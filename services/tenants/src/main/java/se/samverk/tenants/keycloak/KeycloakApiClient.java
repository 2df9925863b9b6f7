package se.samverk.tenants.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;

/**
 * A machine that calls Samverk with client credentials.
 *
 * @param scopes what it may do; in each of its tokens
 */
public record KeycloakApiClient(String clientId, String name, Set<String> scopes, Instant createdAt) {
    static final String CREATED = "samverk.api-client.created";

    /** The scopes that make its token one of Samverk's, rather than what it may do. */
    static final Set<String> TECHNICAL_SCOPES = Set.of("basic", "service_account", "samverk");

    static boolean isOne(JsonNode client) {
        return client.path("attributes").has(CREATED);
    }

    static KeycloakApiClient of(JsonNode client) {
        Set<String> scopes = new TreeSet<>();
        client.path("defaultClientScopes").forEach(scope -> scopes.add(scope.asText()));
        scopes.removeAll(TECHNICAL_SCOPES);
        return new KeycloakApiClient(
                client.path("clientId").asText(),
                client.path("name").asText(),
                scopes,
                Instant.parse(client.path("attributes").path(CREATED).asText()));
    }
}
