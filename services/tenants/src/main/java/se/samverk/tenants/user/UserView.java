package se.samverk.tenants.user;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverk.tenants.keycloak.KeycloakUser;

/** A person in an answer. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "User", description = "Somebody who can sign in")
public record UserView(
        @Schema(
                description = "Identifier; the subject of the person's tokens",
                examples = "5f0c3a52-8a9e-4d0e-9a53-6c1f6f1b2c3d")
        String id,

        @Schema(description = "What the person signs in with", examples = "anna.ekstrom")
        String username,

        @Schema(description = "Given name", examples = "Anna")
        String givenName,

        @Schema(description = "Family name", examples = "Ekström")
        String familyName,

        @Schema(description = "E-mail address at work", examples = "anna.ekstrom@lidkoping.example")
        String email,

        @Schema(description = "Roles", examples = "[\"economist\"]")
        Set<String> roles,

        @Nullable @Schema(description = "Code of the department that the person works in, if any", examples = "KS")
        String departmentCode,

        @Schema(description = "Whether the person may sign in", examples = "true")
        boolean enabled,

        @Nullable
        @Schema(
                description = "When the person last signed in to the web UI; absent if that has never been",
                examples = "2026-03-05T07:58:12Z")
        Instant lastSignInAt) {

    static UserView of(KeycloakUser user) {
        return new UserView(
                user.id(),
                user.username(),
                user.givenName(),
                user.familyName(),
                user.email(),
                user.roles(),
                user.department().orElse(null),
                user.enabled(),
                null);
    }

    UserView lastSignedIn(@Nullable Instant at) {
        return new UserView(id, username, givenName, familyName, email, roles, departmentCode, enabled, at);
    }
}
