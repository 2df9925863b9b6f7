package se.samverk.tenants.user;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import se.samverk.common.problem.Problem;
import se.samverk.common.time.Days;

/** Which of a realm's people a list is of; a {@code @BeanParam}. */
public class UserFilter {
    /** Without what means something else to Keycloak's search: joker, exact match, escape. No name has them. */
    static final String SEARCHABLE = "[^*%\"\\\\]*";

    @QueryParam("search")
    @DefaultValue("")
    @Size(max = 100)
    @Pattern(regexp = SEARCHABLE, message = "user-search.form")
    @Parameter(description = "Part of username, name or e-mail address", example = "anna")
    String search = "";

    @QueryParam("neverSignedIn")
    @DefaultValue("false")
    @Pattern(regexp = "true|false")
    @Parameter(description = "Whether to list only those who have never signed in: true or false", example = "false")
    String neverSignedIn = "false";

    @QueryParam("notSignedInSince")
    @Parameter(
            description = "Only those who have not signed in on this day or later, or never have",
            example = "2026-03-05")
    @Nullable
    String notSignedInSince;

    /** Who has signed in from then on is left out; empty if nobody is for that. */
    Optional<Instant> withoutSignInsFrom() {
        if ("true".equals(neverSignedIn)) {
            return Optional.of(Instant.EPOCH);
        }
        if (notSignedInSince == null || notSignedInSince.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Days.begin(Days.parse(notSignedInSince.strip())));
        } catch (DateTimeException noDay) {
            throw Problem.badRequest("invalid-fields").withField("notSignedInSince", "user-sign-in-day");
        }
    }
}
