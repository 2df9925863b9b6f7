package se.samverk.tenants.apiclient;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samverk.common.problem.Problem;
import se.samverk.common.tenancy.Realm;
import se.samverk.common.time.Days;

/** What an API client can be, and who may make it so. */
@Singleton
class ClientRules {
    private static final Set<String> KEYCLOAKS_OWN =
            Set.of("account", "account-console", "admin-cli", "broker", "realm-management", "security-admin-console");
    private static final int MOST_YEARS = 10;

    private final GrantableScopes grantable;
    private final Clock clock;

    ClientRules(GrantableScopes grantable, Clock clock) {
        this.grantable = grantable;
        this.clock = clock;
    }

    /** @throws Problem 422 with everything that is wrong */
    void check(Realm realm, NewApiClient request) {
        grantable.requireOwnRealm(realm);
        Problem faults = Problem.unprocessable("api-client-refused");
        grantable.check(realm, request.scopes(), faults);
        if (request.clientId().startsWith("samverk-") || KEYCLOAKS_OWN.contains(request.clientId())) {
            faults.withField("clientId", "client-id-reserved");
        }
        checkEnd(request.validTo(), faults);
        if (!faults.fields().isEmpty()) {
            throw faults;
        }
    }

    /** @throws Problem 422 if the day has been or is too far off */
    void checkEnd(@Nullable LocalDate validTo) {
        Problem faults = Problem.unprocessable("api-client-not-changed");
        checkEnd(validTo, faults);
        if (!faults.fields().isEmpty()) {
            throw faults;
        }
    }

    private void checkEnd(@Nullable LocalDate validTo, Problem faults) {
        LocalDate today = Days.today(clock);
        LocalDate last = today.plusYears(MOST_YEARS);
        if (validTo != null && (validTo.isBefore(today) || validTo.isAfter(last))) {
            faults.withField("validTo", "api-client-end", today, last);
        }
    }

    /** @throws Problem 422 if the caller could not have made a client with these scopes */
    void requireMine(Realm realm, Set<String> scopes) {
        grantable.requireOwnRealm(realm);
        grantable.requireOwn(realm, scopes);
    }

    /** @throws Problem 422 if it is not the caller's to remove */
    void requireRemovable(Realm realm, Set<String> scopes) {
        grantable.requireRemovable(realm, scopes);
    }
}
