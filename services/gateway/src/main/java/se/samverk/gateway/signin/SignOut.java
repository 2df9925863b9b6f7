package se.samverk.gateway.signin;

import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import se.samverk.gateway.keycloak.ClientKey;
import se.samverk.gateway.keycloak.Keycloak;
import se.samverk.gateway.keycloak.KeycloakSilentException;
import se.samverk.gateway.request.PublicOrigin;
import se.samverk.gateway.session.Session;
import se.samverk.gateway.session.Sessions;

/** Ends a session here and in Keycloak, which is told directly: so no token has to travel in an address. */
@Singleton
class SignOut {
    private static final Logger LOG = Logger.getLogger(SignOut.class);

    private final Sessions sessions;
    private final Keycloak keycloak;
    private final PublicOrigin origin;
    private final String keycloakUrl;

    SignOut(
            Sessions sessions,
            Keycloak keycloak,
            PublicOrigin origin,
            @ConfigProperty(name = "samverk.keycloak.url") String keycloakUrl) {
        this.sessions = sessions;
        this.keycloak = keycloak;
        this.origin = origin;
        this.keycloakUrl = keycloakUrl;
    }

    /**
     * Signs out and returns where the browser goes next: our start, or, if Keycloak didn't answer us, Keycloak's own
     * sign-out page, so that the person can end it there.
     */
    String of(Session session) {
        sessions.end(session);
        try {
            keycloak.end(session.realm(), session.tokens().refreshToken());
            return start();
        } catch (KeycloakSilentException silent) {
            LOG.warnf("a sign-out from realm %s did not reach Keycloak: %s", session.realm(), silent.getMessage());
            return keycloakUrl + "/realms/" + session.realm() + "/protocol/openid-connect/logout?client_id="
                    + ClientKey.CLIENT_ID + "&post_logout_redirect_uri="
                    + URLEncoder.encode(start(), StandardCharsets.UTF_8);
        }
    }

    /** Where somebody goes who is not signed in. */
    String start() {
        return origin.address("/");
    }
}
