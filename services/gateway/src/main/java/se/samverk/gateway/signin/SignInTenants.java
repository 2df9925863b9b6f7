package se.samverk.gateway.signin;

import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.OidcTenantConfigBuilder;
import io.quarkus.oidc.TenantConfigResolver;
import io.quarkus.oidc.runtime.OidcTenantConfig.ApplicationType;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.samverk.common.tenancy.Realm;
import se.samverk.gateway.keycloak.ClientKey;
import se.samverk.gateway.request.PublicOrigin;
import se.samverk.gateway.session.SessionKeys;

/** How to sign in to a realm: the authorization code flow with PKCE, the client known by its key. */
@Singleton
class SignInTenants implements TenantConfigResolver {
    static final String REALM = SignInTenants.class.getName();
    private static final String PROTOCOL = "/protocol/openid-connect";

    private final PublicOrigin origin;
    private final ClientKey key;
    private final String stateSecret;
    private final String publicUrl;
    private final String internalUrl;
    private final Map<String, OidcTenantConfig> known = new ConcurrentHashMap<>();

    SignInTenants(
            PublicOrigin origin,
            ClientKey key,
            SessionKeys keys,
            @ConfigProperty(name = "samverk.keycloak.url") String publicUrl,
            @ConfigProperty(name = "samverk.keycloak.internal-url") String internalUrl) {
        this.origin = origin;
        this.key = key;
        this.stateSecret = keys.signInState();
        this.publicUrl = publicUrl;
        this.internalUrl = internalUrl;
    }

    /** Only a request that {@link SignInRoute} has found a realm for signs in; none other is authenticated here. */
    @Override
    public Uni<OidcTenantConfig> resolve(RoutingContext call, OidcRequestContext<OidcTenantConfig> context) {
        Realm realm = call.get(REALM);
        return realm == null
                ? Uni.createFrom().nullItem()
                : Uni.createFrom().item(known.computeIfAbsent(realm.slug(), this::codeFlow));
    }

    private OidcTenantConfig codeFlow(String slug) {
        String issuer = publicUrl + "/realms/" + slug;
        OidcTenantConfigBuilder realm = OidcTenantConfig.authServerUrl(internalUrl + "/realms/" + slug)
                .tenantId(slug)
                .applicationType(ApplicationType.WEB_APP)
                .discoveryEnabled(false)
                .authorizationPath(issuer + PROTOCOL + "/auth")
                .tokenPath(PROTOCOL + "/token")
                .jwksPath(PROTOCOL + "/certs")
                .jwks()
                .resolveEarly(false)
                .end()
                .token()
                .issuer(issuer)
                .audience(List.of(ClientKey.CLIENT_ID))
                .refreshExpired(false)
                .end()
                .tokenStateManager()
                .encryptionRequired(false)
                .end();
        return toAndFro(asClient(realm, slug), slug).build();
    }

    private OidcTenantConfigBuilder asClient(OidcTenantConfigBuilder realm, String slug) {
        return realm.clientId(ClientKey.CLIENT_ID)
                .credentials()
                .jwt()
                .keyFile(key.file().toString())
                .tokenKeyId(key.id())
                .audience(key.audience(slug))
                .lifespan(30)
                .end()
                .end();
    }

    private OidcTenantConfigBuilder toAndFro(OidcTenantConfigBuilder realm, String slug) {
        return realm.authentication()
                .pkceRequired()
                .nonceRequired()
                .stateSecret(stateSecret)
                .scopes(List.of("profile"))
                .redirectPath(origin.address("/sign-in/" + slug + "/callback"))
                .errorPath("/sign-in/" + slug + "/failed")
                .restorePathAfterRedirect()
                .cookiePath("/sign-in/" + slug)
                .cookieForceSecure(origin.secure())
                .allowMultipleCodeFlows()
                .end();
    }
}
