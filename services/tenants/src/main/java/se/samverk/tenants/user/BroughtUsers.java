package se.samverk.tenants.user;

import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverk.common.problem.Problem;
import se.samverk.common.tenancy.Realm;
import se.samverk.tenants.keycloak.KeycloakUser;
import se.samverk.tenants.keycloak.KeycloakUserChanges;
import se.samverk.tenants.keycloak.KeycloakUsers;

/** Makes people what a list says, whether they are there or not. The same again changes nothing. */
@Singleton
public class BroughtUsers {
    private final KeycloakUsers keycloak;
    private final KeycloakUserChanges details;
    private final Users users;
    private final UserChanges changes;

    BroughtUsers(KeycloakUsers keycloak, KeycloakUserChanges details, Users users, UserChanges changes) {
        this.keycloak = keycloak;
        this.details = details;
        this.users = users;
        this.changes = changes;
    }

    /** What came of it. */
    public enum Outcome {
        CREATED,
        CHANGED,
        UNCHANGED
    }

    /** @throws Problem what creating and changing a user throw */
    public Outcome bring(Realm realm, WantedUser wanted) {
        Optional<KeycloakUser> known = keycloak.find(realm.slug(), wanted.user().username())
                .flatMap(found -> details.find(realm.slug(), UUID.fromString(found.id())));
        if (known.isEmpty()) {
            users.create(realm, wanted.user());
            return Outcome.CREATED;
        }
        KeycloakUser before = known.get();
        ChangedUser form = form(wanted, before);
        if (form.applied(before).equals(before)) {
            return Outcome.UNCHANGED;
        }
        changes.change(realm, UUID.fromString(before.id()), "*", form);
        return Outcome.CHANGED;
    }

    /** The person as the list would have it, for showing what that changes. */
    public static KeycloakUser wanted(WantedUser wanted, KeycloakUser before) {
        return form(wanted, before).applied(before);
    }

    private static ChangedUser form(WantedUser wanted, KeycloakUser before) {
        NewUser user = wanted.user();
        @Nullable
        String department = wanted.hasDepartment()
                ? user.departmentCode()
                : before.department().orElse(null);
        return new ChangedUser(
                user.givenName(),
                user.familyName(),
                user.email().toLowerCase(Locale.ROOT),
                new TreeSet<>(user.roles()),
                department,
                wanted.enabled() == null ? before.enabled() : wanted.enabled());
    }
}
