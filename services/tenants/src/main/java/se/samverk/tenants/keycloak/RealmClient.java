package se.samverk.tenants.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Calls to one realm's administration, as that realm's own client. */
@Singleton
class RealmClient {
    static final String CLIENT = "samverk-tenants";
    private static final String MUNICIPALITY = "samverk.municipality";

    private final AccessTokens tokens;
    private final KeycloakHttp http;
    private final KeycloakAddress address;

    RealmClient(AccessTokens tokens, KeycloakHttp http, KeycloakAddress address) {
        this.tokens = tokens;
        this.http = http;
        this.address = address;
    }

    /** Whether the realm exists, lets us in by our key, and was made for {@code code}. */
    boolean isManagedFor(String slug, String code) {
        return tokens.find(slug, CLIENT)
                .map(token -> http.send("GET", path(slug, "/clients?clientId=" + CLIENT), token, null))
                .filter(Answer::ok)
                .map(answer -> answer.body()
                        .path(0)
                        .path("attributes")
                        .path(MUNICIPALITY)
                        .asText())
                .filter(code::equals)
                .isPresent();
    }

    Answer get(String slug, String path) {
        return send("GET", slug, path, null);
    }

    Answer send(String method, String slug, String path, @Nullable Object body) {
        Answer answer = attempt(method, slug, path, body);
        if (answer.status() == 401) {
            // Keycloak may have been restarted with new keys while our token was still young.
            tokens.forget(slug);
            answer = attempt(method, slug, path, body);
        }
        return answer;
    }

    /** The body of an answer that can only be a success. */
    JsonNode require(String what, Answer answer) {
        if (!answer.ok()) {
            throw KeycloakUnavailable.unexpected(what, answer);
        }
        return answer.body();
    }

    private Answer attempt(String method, String slug, String path, @Nullable Object body) {
        Optional<String> token = tokens.find(slug, CLIENT);
        return http.send(
                method,
                path(slug, path),
                token.orElseThrow(() -> new KeycloakUnavailable("the realm " + slug + " does not know us", null)),
                body);
    }

    private URI path(String slug, String path) {
        return address.admin("/" + slug + path);
    }
}
