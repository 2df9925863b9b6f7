package se.samverk.tenants.apiclient;

import jakarta.inject.Singleton;
import java.util.Set;
import java.util.TreeSet;
import se.samverk.common.problem.Problem;
import se.samverk.common.security.Caller;
import se.samverk.common.security.Role;
import se.samverk.common.tenancy.Realm;
import se.samverk.tenants.bootstrap.BootstrapClient;

/** Which scopes the caller can give to a machine: those of its own work, so that nobody makes rights that it lacks. */
@Singleton
class GrantableScopes {
    private final Caller caller;
    private final BootstrapClient bootstrap;

    GrantableScopes(Caller caller, BootstrapClient bootstrap) {
        this.caller = caller;
        this.bootstrap = bootstrap;
    }

    /** Adds the scopes that cannot be given to {@code faults}. */
    void check(Realm realm, Set<String> scopes, Problem faults) {
        Set<String> existing = of(realm);
        Set<String> allowed = new TreeSet<>(existing);
        allowed.retainAll(own(realm));
        for (String scope : new TreeSet<>(scopes)) {
            if (!allowed.contains(scope)) {
                String code = existing.contains(scope) ? "scope-not-yours" : "scope-refused";
                faults.withField("scopes", code, scope, String.join(", ", allowed));
            }
        }
    }

    /**
     * The secret opens what is the member's own, so only the member's people see it.
     *
     * @throws Problem 422 if somebody of the federation would make a client of a member
     */
    void requireOwnRealm(Realm realm) {
        if (caller.federation() && !realm.isFederation() && !bootstrap.calls()) {
            throw Problem.unprocessable("api-client-of-member");
        }
    }

    /**
     * The operator may stop any client of the federation's; others those that they could have made.
     *
     * @throws Problem 422 if it is not the caller's to remove
     */
    void requireRemovable(Realm realm, Set<String> scopes) {
        boolean operator = caller.roles().contains(Role.FEDERATION_OPERATOR);
        if (realm.isFederation() && !operator && !own(realm).containsAll(scopes)) {
            throw Problem.unprocessable("api-client-not-yours", String.join(", ", new TreeSet<>(scopes)));
        }
    }

    /**
     * Whoever gives a client a new secret or a longer life gives its rights.
     *
     * @throws Problem 422 if some of the scopes are not the caller's to give
     */
    void requireOwn(Realm realm, Set<String> scopes) {
        if (!own(realm).containsAll(scopes)) {
            throw Problem.unprocessable("api-client-not-yours", String.join(", ", new TreeSet<>(scopes)));
        }
    }

    private static Set<String> of(Realm realm) {
        return realm.isFederation() ? Scopes.FEDERATION : Scopes.MEMBER;
    }

    private Set<String> own(Realm realm) {
        if (bootstrap.calls()) {
            return of(realm);
        }
        if (caller.client()) {
            return caller.scopes();
        }
        if (!realm.isFederation()) {
            return Scopes.MEMBER;
        }
        Set<String> own = new TreeSet<>();
        if (caller.roles().contains(Role.FEDERATION_OPERATOR)) {
            own.addAll(Scopes.OPERATOR);
        }
        if (caller.roles().contains(Role.FEDERATION_FINANCE)) {
            own.addAll(Scopes.FINANCE);
        }
        return own;
    }
}
