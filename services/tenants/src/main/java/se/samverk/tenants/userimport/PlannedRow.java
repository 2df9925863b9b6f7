package se.samverk.tenants.userimport;

import java.util.ArrayList;
import java.util.List;
import se.samverk.tenants.keycloak.KeycloakUser;
import se.samverk.tenants.user.BroughtUsers;

/** A row, and what taking it would do. */
record PlannedRow(WantedPerson person, String action, List<FieldChange> changes) {
    static final String CREATE = "create";
    static final String CHANGE = "change";
    static final String UNCHANGED = "unchanged";

    static PlannedRow ofNew(WantedPerson person) {
        return new PlannedRow(person, CREATE, List.of());
    }

    static PlannedRow of(WantedPerson person, KeycloakUser before) {
        KeycloakUser after = BroughtUsers.wanted(person.asWanted(null), before);
        List<FieldChange> changes = new ArrayList<>();
        add(changes, "givenName", before.givenName(), after.givenName());
        add(changes, "familyName", before.familyName(), after.familyName());
        add(changes, "email", before.email(), after.email());
        add(changes, "roles", String.join(", ", before.roles()), String.join(", ", after.roles()));
        add(
                changes,
                "departmentCode",
                before.department().orElse(""),
                after.department().orElse(""));
        add(changes, "enabled", Boolean.toString(before.enabled()), Boolean.toString(after.enabled()));
        return new PlannedRow(person, changes.isEmpty() ? UNCHANGED : CHANGE, changes);
    }

    private static void add(List<FieldChange> changes, String field, String before, String after) {
        if (!before.equals(after)) {
            changes.add(new FieldChange(field, before, after));
        }
    }
}
