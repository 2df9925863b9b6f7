package se.samverk.tenants.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A machine that calls Samverk with client credentials.
 *
 * @param scopes what it may do; in each of its tokens
 * @param endsAt from when it is to get no more tokens; null: it has no end
 * @param secretCreatedAt when its secret was made
 */
public record KeycloakApiClient(
        String clientId,
        String name,
        Set<String> scopes,
        Instant createdAt,
        @Nullable Instant endsAt,
        Instant secretCreatedAt) {
    static final String CREATED = "samverk.api-client.created";
    static final String SECRET_CREATED = "samverk.api-client.secret-created";
    static final String ENDS = "samverk.api-client.ends";

    /** The scopes that make its token one of Samverk's, rather than what it may do. */
    static final Set<String> TECHNICAL_SCOPES = Set.of("basic", "service_account", "samverk");

    static boolean isOne(JsonNode client) {
        return client.path("attributes").has(CREATED);
    }

    static KeycloakApiClient of(JsonNode client) {
        Set<String> scopes = new TreeSet<>();
        client.path("defaultClientScopes").forEach(scope -> scopes.add(scope.asText()));
        scopes.removeAll(TECHNICAL_SCOPES);
        JsonNode attributes = client.path("attributes");
        Instant created = Instant.parse(attributes.path(CREATED).asText());
        return new KeycloakApiClient(
                client.path("clientId").asText(),
                client.path("name").asText(),
                scopes,
                created,
                instant(attributes, ENDS, null),
                Objects.requireNonNull(instant(attributes, SECRET_CREATED, created)));
    }

    private static @Nullable Instant instant(JsonNode attributes, String name, @Nullable Instant otherwise) {
        String text = attributes.path(name).asText();
        return text.isEmpty() ? otherwise : Instant.parse(text);
    }
}
