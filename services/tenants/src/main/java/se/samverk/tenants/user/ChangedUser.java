package se.samverk.tenants.user;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverk.common.text.Legible;
import se.samverk.tenants.keycloak.KeycloakUser;

@Schema(description = "What somebody who can sign in is to be; the username stays")
record ChangedUser(
        @NotBlank @Legible @Size(max = 100) @Schema(description = "Given name", examples = "Anna")
        String givenName,

        @NotBlank @Legible @Size(max = 100) @Schema(description = "Family name", examples = "Ekström")
        String familyName,

        @NotNull
        @Email
        @Size(min = 3, max = 254)
        @Schema(description = "E-mail address at work", examples = "anna.ekstrom@lidkoping.example")
        String email,

        @NotEmpty
        @Size(max = 10)
        @Schema(description = "All roles that the person is to have", examples = "[\"economist\"]")
        Set<@NotNull String> roles,

        @Nullable
        @Pattern(regexp = "[A-Za-z0-9ÅÄÖåäö_-]{1,20}")
        @Schema(description = "Code of the department that the person works in, if any", examples = "KS")
        String departmentCode,

        @NotNull
        @Schema(
                description = "Whether the person may sign in; who no longer may is signed out at once",
                examples = "true")
        Boolean enabled) {

    KeycloakUser applied(KeycloakUser user) {
        return new KeycloakUser(
                user.id(),
                user.username(),
                givenName.strip(),
                familyName.strip(),
                email.toLowerCase(Locale.ROOT),
                new TreeSet<>(roles),
                Optional.ofNullable(departmentCode),
                enabled);
    }

    /** Nothing of the person, so that none of it ends in a log. */
    @Override
    public String toString() {
        return "ChangedUser[…]";
    }
}
