package se.samverk.tenants.user;

import jakarta.inject.Singleton;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.samverk.common.problem.Problem;
import se.samverk.common.security.Role;
import se.samverk.common.tenancy.Realm;
import se.samverk.tenants.keycloak.KeycloakUsers;

/** What a realm's people can be. */
@Singleton
class UserRules {
    private final boolean lastingPasswordsAllowed;

    UserRules(
            @ConfigProperty(name = "samverk.tenants.lasting-initial-passwords", defaultValue = "false")
                    boolean lastingPasswordsAllowed) {
        this.lastingPasswordsAllowed = lastingPasswordsAllowed;
    }

    /** @throws Problem 422 with what a user of this realm can't be */
    void require(Realm realm, NewUser user) {
        Problem faults = Problem.unprocessable("user-refused");
        roles(realm, user.roles(), faults);
        if (user.username().startsWith(KeycloakUsers.SERVICE_ACCOUNT)) {
            faults.withField("username", "username-reserved", KeycloakUsers.SERVICE_ACCOUNT);
        }
        if (!user.mustChangePassword() && (!lastingPasswordsAllowed || user.initialPassword() == null)) {
            faults.withField("passwordChangeRequired", "password-change-required");
        }
        throwIfAny(faults);
    }

    /** @throws Problem 422 naming the roles that are not the realm's kind */
    void requireRoles(Realm realm, Set<String> roles) {
        Problem faults = Problem.unprocessable("user-refused");
        roles(realm, roles, faults);
        throwIfAny(faults);
    }

    private static void roles(Realm realm, Set<String> roles, Problem faults) {
        for (String role : roles) {
            boolean fits = Role.ofName(role)
                    .filter(known -> known.isFederation() == realm.isFederation())
                    .isPresent();
            if (!fits) {
                faults.withField("roles", realm.isFederation() ? "role-not-federation" : "role-not-member", role);
            }
        }
    }

    private static void throwIfAny(Problem faults) {
        if (!faults.fields().isEmpty()) {
            throw faults;
        }
    }
}
