package se.samverk.tenants.keycloak;

import jakarta.inject.Singleton;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where Keycloak answers our calls, and what it calls itself. */
@Singleton
class KeycloakAddress {
    private final String internal;
    private final String published;

    KeycloakAddress(
            @ConfigProperty(name = "samverk.keycloak.internal-url") String internal,
            @ConfigProperty(name = "samverk.keycloak.url") String published) {
        this.internal = internal;
        this.published = published;
    }

    URI token(String realm) {
        return URI.create(internal + "/realms/" + realm + "/protocol/openid-connect/token");
    }

    /** An address of the administration API; {@code path} begins after {@code /admin/realms}. */
    URI admin(String path) {
        return URI.create(internal + "/admin/realms" + path);
    }

    /** The issuer that Keycloak names in its tokens and expects as the audience of assertions. */
    String issuer(String realm) {
        return published + "/realms/" + realm;
    }
}
