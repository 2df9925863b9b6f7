package se.samverk.gateway.session;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;

/** Keyed hashes of what Keycloak calls a session, a person, a logout token: found by those who know it, read by nobody. */
@Singleton
class Owners {
    /**
     * @param keycloakSession of the Keycloak session's id
     * @param person of the token's subject
     */
    record Owner(byte[] keycloakSession, byte[] person) {}

    private final SessionKeys keys;

    Owners(SessionKeys keys) {
        this.keys = keys;
    }

    Owner of(String realm, UnverifiedClaims claims) {
        return new Owner(keycloakSession(realm, claims.text("sid")), person(realm, claims.text("sub")));
    }

    byte[] keycloakSession(String realm, String sid) {
        return hash("sid", realm, sid);
    }

    byte[] person(String realm, String sub) {
        return hash("sub", realm, sub);
    }

    byte[] logoutToken(String realm, String jti) {
        return hash("jti", realm, jti);
    }

    private byte[] hash(String kind, String realm, String value) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(keys.owners());
            return mac.doFinal(String.join("|", kind, realm, value).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
