package se.samverk.tenants.userimport;

import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.samverk.common.problem.FieldFaults;
import se.samverk.common.problem.Problem;
import se.samverk.tenants.keycloak.KeycloakUsers;

/** Judges a file's rows one by one: each fault is told with its row and column, and none is taken if there is any. */
final class RowJudge {
    /** So many that they can still be read; who has more begins with these. */
    private static final int MOST_FAULTS = 200;

    private static final Set<String> YES = Set.of("ja", "yes", "true", "1", "j", "y");
    private static final Set<String> NO = Set.of("nej", "no", "false", "0", "n");

    private final Validator validator;
    private final RoleNames roles;
    private final Set<String> departments;
    private final Problem faults = Problem.unprocessable("user-import-refused");
    private final List<WantedPerson> wanted = new ArrayList<>();
    private final Map<String, Integer> usernames = new HashMap<>();
    private final Map<String, Integer> addresses = new HashMap<>();

    /** @param departments the codes that people can work in; empty if that is not known */
    RowJudge(Validator validator, RoleNames roles, Set<String> departments) {
        this.validator = validator;
        this.roles = roles;
        this.departments = departments;
    }

    void judge(FileRow row) {
        WantedPerson person = new WantedPerson(
                row.number(),
                row.text(Column.USERNAME).toLowerCase(Locale.ROOT),
                row.text(Column.GIVEN_NAME),
                row.text(Column.FAMILY_NAME),
                row.text(Column.EMAIL).toLowerCase(Locale.ROOT),
                roles(row),
                row.has(Column.DEPARTMENT),
                department(row),
                enabled(row));
        FieldFaults.of(validator.validate(person.asNew(null)))
                .forEach(fault -> Column.ofProperty(fault.field())
                        .filter(column ->
                                column != Column.ROLES || row.text(Column.ROLES).isBlank())
                        .ifPresent(column -> fault(
                                row.number(),
                                column,
                                fault.code(),
                                fault.arguments().toArray())));
        if (person.username().startsWith(KeycloakUsers.SERVICE_ACCOUNT)) {
            fault(row.number(), Column.USERNAME, "username-reserved", KeycloakUsers.SERVICE_ACCOUNT);
        }
        once(usernames, person.username(), person.number(), Column.USERNAME);
        once(addresses, person.email(), person.number(), Column.EMAIL);
        wanted.add(person);
    }

    void fault(int row, Column column, String code, Object... arguments) {
        if (faults.fields().size() < MOST_FAULTS) {
            faults.withField("row " + row + ", column " + column.property(), code, arguments);
        }
    }

    List<WantedPerson> wanted() {
        return wanted;
    }

    /** @throws Problem 422 with every fault */
    void throwIfFaulty() {
        if (!faults.fields().isEmpty()) {
            throw faults;
        }
    }

    private void once(Map<String, Integer> seen, String value, int row, Column column) {
        @Nullable Integer first = value.isEmpty() ? null : seen.putIfAbsent(value, row);
        if (first != null) {
            fault(row, column, "user-import-twice", first);
        }
    }

    private Set<String> roles(FileRow row) {
        Set<String> known = new TreeSet<>();
        for (String name : row.text(Column.ROLES).split("[,|]", -1)) {
            Optional<String> role = roles.find(name);
            role.ifPresent(known::add);
            if (role.isEmpty() && !name.isBlank()) {
                fault(row.number(), Column.ROLES, "user-import-role", name.strip(), roles.all());
            }
        }
        return known;
    }

    private @Nullable String department(FileRow row) {
        String code = row.text(Column.DEPARTMENT);
        if (code.isEmpty()) {
            return null;
        }
        if (!departments.isEmpty() && !departments.contains(code)) {
            fault(
                    row.number(),
                    Column.DEPARTMENT,
                    "user-import-department",
                    code,
                    String.join(", ", new TreeSet<>(departments)));
        }
        return code;
    }

    private @Nullable Boolean enabled(FileRow row) {
        String text = row.text(Column.ENABLED).toLowerCase(Locale.ROOT);
        if (!text.isEmpty() && !YES.contains(text) && !NO.contains(text)) {
            fault(row.number(), Column.ENABLED, "user-import-yes-or-no");
        }
        return YES.contains(text) ? Boolean.TRUE : NO.contains(text) ? Boolean.FALSE : null;
    }
}
