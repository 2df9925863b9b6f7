package se.samverk.tenants.keycloak;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Our own access tokens, one per realm, kept until shortly before they end. */
@Singleton
class AccessTokens {
    private static final Duration MARGIN = Duration.ofSeconds(20);
    private static final String ASSERTION_TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    private record Kept(String token, Instant until) {}

    private final KeycloakHttp http;
    private final KeycloakAddress address;
    private final ClientKey key;
    private final Clock clock;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    AccessTokens(KeycloakHttp http, KeycloakAddress address, ClientKey key, Clock clock) {
        this.http = http;
        this.address = address;
        this.key = key;
        this.clock = clock;
    }

    /** A token of {@code clientId} in {@code realm}; empty if there is no such realm, or the client isn't ours. */
    Optional<String> find(String realm, String clientId) {
        Kept known = kept.get(realm);
        if (known != null && known.until().isAfter(clock.instant())) {
            return Optional.of(known.token());
        }
        Optional<Kept> fresh = fetch(realm, clientId);
        fresh.ifPresent(token -> kept.put(realm, token));
        return fresh.map(Kept::token);
    }

    void forget(String realm) {
        kept.remove(realm);
    }

    private Optional<Kept> fetch(String realm, String clientId) {
        Instant asked = clock.instant();
        Answer answer = http.form(
                address.token(realm),
                Map.of(
                        "grant_type",
                        "client_credentials",
                        "client_id",
                        clientId,
                        "client_assertion_type",
                        ASSERTION_TYPE,
                        "client_assertion",
                        key.assertion(clientId, address.issuer(realm))));
        return switch (answer.status()) {
            case 200 ->
                Optional.of(new Kept(
                        answer.body().path("access_token").asText(),
                        asked.plusSeconds(answer.body().path("expires_in").asLong())
                                .minus(MARGIN)));
            case 400, 401, 404 -> Optional.empty();
            default -> throw KeycloakUnavailable.unexpected("the token request", answer);
        };
    }
}
