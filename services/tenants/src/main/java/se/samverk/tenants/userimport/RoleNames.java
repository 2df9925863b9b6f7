package se.samverk.tenants.userimport;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import se.samverk.common.problem.Language;
import se.samverk.common.problem.Messages;
import se.samverk.common.security.Role;

/** The roles of a municipality by what people call them, in both languages, and by their own names. */
@Singleton
class RoleNames {
    private final Map<String, Role> byName = new HashMap<>();

    RoleNames(Messages messages) {
        for (Role role : members()) {
            byName.put(role.roleName(), role);
            for (Language language : Language.values()) {
                byName.put(messages.text(language, "role." + role.roleName()).toLowerCase(Locale.ROOT), role);
            }
        }
    }

    Optional<String> find(String name) {
        return Optional.ofNullable(byName.get(name.strip().toLowerCase(Locale.ROOT)))
                .map(Role::roleName);
    }

    /** What can be written, for who has written something else. */
    String all() {
        return members().stream().map(Role::roleName).collect(Collectors.joining(", "));
    }

    private static List<Role> members() {
        return Arrays.stream(Role.values()).filter(role -> !role.isFederation()).toList();
    }
}
