package se.samverk.tenants.keycloak;

import jakarta.inject.Singleton;
import java.util.Map;

/** What a realm shows where one signs in to it. */
@Singleton
public class RealmSettings {
    private final RealmClient realm;

    RealmSettings(RealmClient realm) {
        this.realm = realm;
    }

    /** Shows {@code name} on the realm's sign-in page. */
    public void rename(String slug, String name) {
        realm.require("naming a realm", realm.send("PUT", slug, "", Map.of("displayName", name)));
    }
}
