package se.samverk.common.security;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.DefaultBean;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TenantConfigResolver;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import se.samverk.common.tenancy.Realm;
import se.samverk.common.tenancy.Realms;

/**
 * Judges a bearer token by the keys of the realm that its issuer names, if that realm is registered: the first tenancy
 * wall. The unread issuer only chooses the keys; a token that lies about it fails by its signature.
 */
@Singleton
@DefaultBean
public class RealmTenantResolver implements TenantConfigResolver {
    public static final String AUDIENCE = "samverk";
    private static final String BEARER = "Bearer ";

    private final Realms realms;
    private final ObjectMapper json;
    private final Provider<String> keycloak;
    private final Map<String, OidcTenantConfig> configurations = new ConcurrentHashMap<>();

    RealmTenantResolver(
            Realms realms,
            ObjectMapper json,
            @ConfigProperty(name = "samverk.keycloak.internal-url") Provider<String> keycloak) {
        this.realms = realms;
        this.json = json;
        this.keycloak = keycloak;
    }

    @Override
    public Uni<OidcTenantConfig> resolve(RoutingContext call, OidcRequestContext<OidcTenantConfig> context) {
        String header = call.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return Uni.createFrom().nullItem();
        }
        Optional<String> issuer =
                unverifiedIssuer(header.substring(BEARER.length()).strip());
        return context.runBlocking(() -> configuration(issuer));
    }

    private @Nullable OidcTenantConfig configuration(Optional<String> issuer) {
        return issuer.flatMap(realms::byIssuer)
                .map(realm -> configurations.computeIfAbsent(realm.slug(), slug -> bearerOnly(realm)))
                .orElse(null);
    }

    private OidcTenantConfig bearerOnly(Realm realm) {
        return OidcTenantConfig.authServerUrl(keycloak.get() + "/realms/" + realm.slug())
                .tenantId(realm.slug())
                .discoveryEnabled(false)
                .jwksPath("/protocol/openid-connect/certs")
                .token()
                .issuer(realms.issuer(realm))
                .audience(AUDIENCE)
                .end()
                .build();
    }

    private Optional<String> unverifiedIssuer(String token) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            JsonNode claims = json.readTree(Base64.getUrlDecoder().decode(parts[1]));
            return Optional.ofNullable(claims.path("iss").textValue());
        } catch (IOException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
