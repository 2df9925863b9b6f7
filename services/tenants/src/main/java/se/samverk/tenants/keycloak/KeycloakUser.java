package se.samverk.tenants.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A person in a realm. Keycloak lists people without their roles, so these are also kept as an attribute of the person,
 * written only here; what counts at sign-in is Keycloak's own role mapping.
 *
 * @param id empty before Keycloak has given one
 */
public record KeycloakUser(
        String id,
        String username,
        String givenName,
        String familyName,
        String email,
        Set<String> roles,
        Optional<String> department,
        boolean enabled) {

    static final String ROLES = "samverkRoles";
    static final String DEPARTMENT = "departmentCode";

    static KeycloakUser of(JsonNode user) {
        Set<String> roles = new TreeSet<>();
        user.path("attributes").path(ROLES).forEach(role -> roles.add(role.asText()));
        return new KeycloakUser(
                user.path("id").asText(),
                user.path("username").asText(),
                user.path("firstName").asText(),
                user.path("lastName").asText(),
                user.path("email").asText(),
                roles,
                Optional.ofNullable(
                        user.path("attributes").path(DEPARTMENT).path(0).textValue()),
                user.path("enabled").asBoolean());
    }

    KeycloakUser withId(String newId) {
        return new KeycloakUser(newId, username, givenName, familyName, email, roles, department, enabled);
    }

    /** With these roles besides those the person has. */
    public KeycloakUser withRoles(Set<String> more) {
        Set<String> all = new TreeSet<>(roles);
        all.addAll(more);
        return withOnly(all);
    }

    KeycloakUser withOnly(Set<String> these) {
        return new KeycloakUser(id, username, givenName, familyName, email, new TreeSet<>(these), department, enabled);
    }

    /** Nothing of the person, so that none of it ends in a log. */
    @Override
    public String toString() {
        return "KeycloakUser[" + id + "]";
    }
}
