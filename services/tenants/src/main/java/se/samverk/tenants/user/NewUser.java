package se.samverk.tenants.user;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverk.common.text.Legible;

/** Somebody who is to be able to sign in. */
@Schema(description = "Somebody who is to be able to sign in")
public record NewUser(
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
        String email,

        @NotEmpty
        @Size(max = 10)
        @Schema(description = "Roles; only those of the realm's own kind", examples = "[\"economist\"]")
        Set<@NotNull String> roles,

        @Nullable
        @Pattern(regexp = "[A-Za-z0-9ÅÄÖåäö_-]{1,20}")
        @Schema(description = "Code of the department that the person works in, if any", examples = "KS")
        String departmentCode,

        @Nullable
        @Size(max = 128)
        @Schema(
                description =
                        "First password, handed over in another way than this; if absent the person chooses one by a mailed link"
                                + " or, where no mail server is configured, the answer holds a temporary one",
                examples = "sju-lugna-sjöar-i-rad")
        String initialPassword,

        @Nullable
        @Schema(
                description =
                        "Whether the first password must be changed at the first sign-in; false only where the installation"
                                + " allows it",
                examples = "true",
                defaultValue = "true")
        Boolean passwordChangeRequired) {

    boolean mustChangePassword() {
        return passwordChangeRequired == null || passwordChangeRequired;
    }

    /** Nothing of the person, so that none of it ends in a log. */
    @Override
    public String toString() {
        return "NewUser[…]";
    }
}
