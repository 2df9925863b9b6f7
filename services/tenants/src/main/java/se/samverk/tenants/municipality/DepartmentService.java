package se.samverk.tenants.municipality;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samverk.common.problem.Problem;
import se.samverk.common.security.Caller;
import se.samverk.common.tenancy.Realm;
import se.samverk.common.tenancy.Realms;
import se.samverk.common.time.Days;
import se.samverk.tenants.keycloak.KeycloakUsers;

/** Reads and changes departments in the caller's own scope, and asks the sign-in service who still belongs to one. */
@Singleton
class DepartmentService {
    private static final int NAMED = 5;

    private final DepartmentRegister register;
    private final KeycloakUsers users;
    private final Realms realms;
    private final Caller caller;
    private final Clock clock;

    DepartmentService(DepartmentRegister register, KeycloakUsers users, Realms realms, Caller caller, Clock clock) {
        this.register = register;
        this.users = users;
        this.realms = realms;
        this.caller = caller;
        this.clock = clock;
    }

    Organisation read(String code) {
        Optional<Organisation> found = caller.federation() ? register.findForFederation(code) : register.find(code);
        return found.orElseThrow(Problem::notFound);
    }

    /** Before the transaction, since the sign-in service may take its time. */
    Organisation change(String code, @Nullable String ifMatch, Reorganisation reorganisation) {
        if (!reorganisation.validFrom().isAfter(Days.today(clock))) {
            requireEmpty(realms.byCode(code).orElseThrow(Problem::notFound), reorganisation.changes());
        }
        return caller.federation()
                ? register.changeForFederation(code, ifMatch, reorganisation)
                : register.change(code, ifMatch, reorganisation);
    }

    /** Who belongs to a department that ends is named to those who may see them, and counted to others. */
    private void requireEmpty(Realm realm, List<DepartmentChange> changes) {
        Problem faults = Problem.unprocessable("departments-refused");
        for (int i = 0; i < changes.size(); i++) {
            DepartmentChange change = changes.get(i);
            if (change.kind() != DepartmentChange.Kind.END) {
                continue;
            }
            List<String> people = users.usernamesOf(realm.slug(), change.code(), NAMED + 1);
            String field = "changes[%d].code".formatted(i);
            if (!people.isEmpty() && caller.federation()) {
                faults.withField(field, "department-has-people", change.code());
            } else if (!people.isEmpty()) {
                String named = String.join(", ", people.subList(0, Math.min(NAMED, people.size())));
                faults.withField(field, "department-has-users", change.code(), named, people.size() > NAMED ? 1 : 0);
            }
        }
        if (!faults.fields().isEmpty()) {
            throw faults;
        }
    }
}
