package se.samverk.tenants.keycloak;

import jakarta.inject.Singleton;

/** Removes a realm with all that is in it, as that realm's own client: nobody else may. */
@Singleton
public class RealmRemover {
    private final RealmClient realm;
    private final AccessTokens tokens;

    RealmRemover(RealmClient realm, AccessTokens tokens) {
        this.realm = realm;
        this.tokens = tokens;
    }

    /**
     * Removes the realm {@code slug} if it was made by us for {@code code}; somebody else's is left alone.
     *
     * @throws KeycloakUnavailable if it is there and can't be removed now
     */
    public void remove(String slug, String code) {
        if (slug.isEmpty() || !realm.isManagedFor(slug, code)) {
            return;
        }
        Answer answer = realm.send("DELETE", slug, "", null);
        if (!answer.ok() && answer.status() != 404) {
            throw KeycloakUnavailable.unexpected("removing a realm", answer);
        }
        tokens.forget(slug);
    }
}
