package se.samverk.common.security;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The roles a realm gives to people. A role counts only in a token from its own kind of realm. */
public enum Role {
    MUNICIPALITY_ADMIN,
    CASE_OFFICER,
    ECONOMIST,
    DEVELOPMENT_LEAD,
    PRIVACY_OFFICER,
    CITIZEN,
    FEDERATION_FINANCE,
    FEDERATION_APPROVER,
    FEDERATION_OPERATOR,
    FEDERATION_EDITOR;

    /** The role's name in Keycloak and in API answers, such as {@code municipality-admin}. */
    public String roleName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it is a role of the federation's realm rather than of a member's. */
    public boolean isFederation() {
        return name().startsWith("FEDERATION_");
    }

    public static Optional<Role> ofName(String roleName) {
        return Arrays.stream(values())
                .filter(role -> role.roleName().equals(roleName))
                .findFirst();
    }
}
