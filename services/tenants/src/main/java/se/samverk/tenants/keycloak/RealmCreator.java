package se.samverk.tenants.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;

/** Makes realms, as the one client in the master realm, which may do nothing else. */
@Singleton
public class RealmCreator {
    private static final String MASTER = "master";
    private static final String CLIENT = "samverk-provisioner";

    /** What came of it. */
    public enum Outcome {
        CREATED,
        /** The realm was there already, made by us for the same municipality. */
        OURS_ALREADY,
        /** The name is taken by a realm that is somebody else's. */
        TAKEN
    }

    private final AccessTokens tokens;
    private final KeycloakHttp http;
    private final KeycloakAddress address;
    private final RealmClient realms;

    RealmCreator(AccessTokens tokens, KeycloakHttp http, KeycloakAddress address, RealmClient realms) {
        this.tokens = tokens;
        this.http = http;
        this.address = address;
        this.realms = realms;
    }

    /** Makes the realm {@code slug} for {@code code} from a filled-in template. The same call again does no harm. */
    public Outcome create(String slug, String code, JsonNode representation) {
        Answer answer = post(representation);
        if (answer.status() == 401 || answer.status() == 403) {
            tokens.forget(MASTER);
            answer = post(representation);
        }
        if (answer.status() == 201) {
            return Outcome.CREATED;
        }
        if (answer.status() != 409) {
            throw KeycloakUnavailable.unexpected("making a realm", answer);
        }
        return realms.isManagedFor(slug, code) ? Outcome.OURS_ALREADY : Outcome.TAKEN;
    }

    private Answer post(JsonNode representation) {
        String token = tokens.find(MASTER, CLIENT)
                .orElseThrow(() -> new KeycloakUnavailable("Keycloak does not know the provisioning client", null));
        return http.send("POST", address.admin(""), token, representation);
    }
}
