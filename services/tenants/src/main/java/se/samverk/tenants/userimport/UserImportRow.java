package se.samverk.tenants.userimport;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A row of a file of people, what taking it would do, and what came of it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A row of a file of people, what taking it would do, and what came of it")
public record UserImportRow(
        @Schema(description = "The line of the file that it begins on", examples = "2")
        int number,

        @Schema(description = "Username", examples = "anna.ekstrom")
        String username,

        @Schema(description = "Given name", examples = "Anna")
        String givenName,

        @Schema(description = "Family name", examples = "Ekström")
        String familyName,

        @Schema(description = "E-mail address at work", examples = "anna.ekstrom@lidkoping.example")
        String email,

        @Schema(description = "Roles", examples = "[\"economist\"]")
        Set<String> roles,

        @Nullable @Schema(description = "Code of the department, if any", examples = "KS")
        String departmentCode,

        @Schema(description = "What taking the row would do: create, change or unchanged", examples = "change")
        String action,

        @Schema(description = "What it would change of somebody who is there already")
        List<FieldChange> changes,

        @Schema(description = "What came of it: waiting, created, changed, unchanged or failed", examples = "changed")
        String outcome,

        @Nullable
        @Schema(
                description = "Why it could not be taken, in the reader's language",
                examples = "Användarnamnet är upptaget")
        String fault) {
    UserImportRow withFault(String text) {
        return new UserImportRow(
                number, username, givenName, familyName, email, roles, departmentCode, action, changes, outcome, text);
    }

    /** Nothing of the person, so that none of it ends in a log. */
    @Override
    public String toString() {
        return "UserImportRow[" + number + "]";
    }
}
