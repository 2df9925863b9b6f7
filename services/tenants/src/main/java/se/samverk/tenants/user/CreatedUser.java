package se.samverk.tenants.user;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A new person, and how he or she comes in. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A new user, and how the person comes in the first time")
public record CreatedUser(
        @Schema(description = "The user") UserView user,

        @Schema(description = "How the person comes in the first time", examples = "temporary-password")
        Invitation invitation,

        @Nullable
        @Schema(
                description =
                        "The temporary password, to be handed over; must be changed at the first sign-in. Never shown again",
                examples = "Vj3xQ0r8mT5kWn2b")
        String temporaryPassword) {

    @Override
    public String toString() {
        return "CreatedUser[…]";
    }
}
