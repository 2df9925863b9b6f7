package se.samverk.tenants.userimport;

import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samverk.common.problem.Problem;
import se.samverk.common.security.Role;
import se.samverk.common.tenancy.Realm;
import se.samverk.common.time.Days;
import se.samverk.tenants.keycloak.KeycloakUser;
import se.samverk.tenants.keycloak.KeycloakUsers;
import se.samverk.tenants.municipality.MunicipalityRegister;

/** Finds what a file would do, without doing it. Asks Keycloak, so never inside a transaction. */
@Singleton
class ImportPlanner {
    private static final int CHUNK = 500;
    private static final String ADMINISTRATOR = Role.MUNICIPALITY_ADMIN.roleName();

    private final Validator validator;
    private final RoleNames roles;
    private final KeycloakUsers keycloak;
    private final MunicipalityRegister register;
    private final Clock clock;

    ImportPlanner(
            Validator validator, RoleNames roles, KeycloakUsers keycloak, MunicipalityRegister register, Clock clock) {
        this.validator = validator;
        this.roles = roles;
        this.keycloak = keycloak;
        this.register = register;
        this.clock = clock;
    }

    /** @throws Problem 422 with every fault of the file's rows */
    List<PlannedRow> plan(Realm realm, InputStream file) {
        List<FileRow> rows = PeopleCsv.read(file);
        RowJudge judge = new RowJudge(validator, roles, departments(realm));
        rows.forEach(judge::judge);
        judge.throwIfFaulty();
        Map<String, KeycloakUser> known = known(realm);
        List<PlannedRow> plan = plan(judge, known);
        requireAdministrator(judge, plan, known);
        judge.throwIfFaulty();
        return plan;
    }

    private static List<PlannedRow> plan(RowJudge judge, Map<String, KeycloakUser> known) {
        Map<String, String> owners = known.values().stream()
                .filter(user -> !user.email().isEmpty())
                .collect(Collectors.toMap(
                        user -> user.email().toLowerCase(Locale.ROOT), KeycloakUser::username, (one, other) -> one));
        List<PlannedRow> plan = new ArrayList<>();
        for (WantedPerson person : judge.wanted()) {
            @Nullable KeycloakUser before = known.get(person.username());
            String owner = owners.getOrDefault(person.email(), person.username());
            if (!owner.equals(person.username())) {
                judge.fault(person.number(), Column.EMAIL, "user-import-email-of", owner);
            }
            if (before == null && Boolean.FALSE.equals(person.enabled())) {
                judge.fault(person.number(), Column.ENABLED, "user-import-new-shut-out");
            }
            plan.add(before == null ? PlannedRow.ofNew(person) : PlannedRow.of(person, before));
        }
        return plan;
    }

    /** A file that would leave nobody to give others their roles is refused before it is begun. */
    private static void requireAdministrator(RowJudge judge, List<PlannedRow> plan, Map<String, KeycloakUser> known) {
        Map<String, Boolean> administrators = new HashMap<>();
        known.values().forEach(user -> administrators.put(user.username(), administers(user.roles(), user.enabled())));
        List<WantedPerson> taken = new ArrayList<>();
        for (PlannedRow row : plan) {
            WantedPerson person = row.person();
            @Nullable KeycloakUser before = known.get(person.username());
            boolean enabled = before == null || before.enabled();
            boolean after = administers(person.roles(), person.enabled() == null ? enabled : person.enabled());
            if (Boolean.TRUE.equals(administrators.put(person.username(), after)) && !after) {
                taken.add(person);
            }
        }
        if (!taken.isEmpty() && !administrators.containsValue(Boolean.TRUE)) {
            taken.forEach(person -> judge.fault(person.number(), Column.ROLES, "user-import-last-administrator"));
        }
    }

    private static boolean administers(Set<String> held, boolean enabled) {
        return enabled && held.contains(ADMINISTRATOR);
    }

    private Map<String, KeycloakUser> known(Realm realm) {
        Map<String, KeycloakUser> known = new HashMap<>();
        List<KeycloakUser> chunk;
        int at = 0;
        do {
            chunk = keycloak.list(realm.slug(), "", at, CHUNK);
            chunk.forEach(user -> known.put(user.username(), user));
            at += CHUNK;
        } while (chunk.size() == CHUNK);
        return known;
    }

    /** Of today; none where the municipality has told of none. */
    private Set<String> departments(Realm realm) {
        LocalDate today = Days.today(clock);
        return register.find(realm.code()).stream()
                .flatMap(municipality -> municipality.departments().stream())
                .filter(department -> !department.validFrom().isAfter(today)
                        && (department.validTo() == null
                                || !department.validTo().isBefore(today)))
                .map(department -> department.code())
                .collect(Collectors.toSet());
    }
}
