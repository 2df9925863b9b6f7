package se.samverk.tenants.onboarding;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.samverk.common.security.Role;
import se.samverk.common.text.Legible;
import se.samverk.tenants.user.NewUser;

/** A new member's first administrator. */
@Schema(description = "A new member's first administrator, who then creates the other users")
public record NewAdministrator(
        @NotNull
        @Pattern(regexp = "[a-z0-9][a-z0-9._@-]{2,63}")
        @Schema(description = "What the person signs in with", examples = "anna.ekstrom")
        String username,

        @NotBlank @Legible @Size(max = 100) @Schema(description = "Given name", examples = "Anna")
        String givenName,

        @NotBlank @Legible @Size(max = 100) @Schema(description = "Family name", examples = "Ekström")
        String familyName,

        @NotNull
        @Email
        @Size(min = 3, max = 254)
        @Schema(description = "E-mail address at work", examples = "anna.ekstrom@lidkoping.example")
        String email) {

    NewUser asUser() {
        var roles = Set.of(Role.MUNICIPALITY_ADMIN.roleName());
        return new NewUser(username, givenName, familyName, email, roles, null, null, true);
    }

    /** Nothing of the person, so that none of it ends in a log. */
    @Override
    public String toString() {
        return "NewAdministrator[…]";
    }
}
