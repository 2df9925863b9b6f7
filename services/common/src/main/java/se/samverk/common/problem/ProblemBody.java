package se.samverk.common.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A problem as sent (RFC 9457).
 *
 * @param type names the kind of problem; stays the same across languages
 * @param requestId finds the call in the logs
 * @param link what stands in the way, if that can be read
 * @param errors the faulty fields, if the problem has such
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "Problem", description = "Why the call was not done (RFC 9457)")
public record ProblemBody(
        @Schema(description = "The kind of problem", examples = "https://samverk.example/problems/not-found")
        String type,

        @Schema(description = "The kind of problem in words", examples = "Finns inte")
        String title,

        @Schema(description = "HTTP status", examples = "404")
        int status,

        @Schema(description = "What is wrong here, and what to do", examples = "Det som efterfrågas finns inte.")
        String detail,

        @Schema(description = "The path that was called", examples = "/tenants/v1/municipalities/9999")
        String instance,

        @Schema(description = "Finds the call in the logs", examples = "019a2f00-0000-7000-8000-000000000000")
        String requestId,

        @Nullable
        @Schema(
                description = "Where what stands in the way can be read, if it can",
                examples = "/cost-reporting/v1/allocation-runs/019a2f00-0000-7000-8000-000000000007")
        String link,

        @Schema(description = "The faulty fields, if any") List<FieldError> errors) {

    /** One faulty field, where {@code field} is a path such as {@code prices[0].validFrom} or {@code row 3, quantity}. */
    @Schema(name = "FieldError", description = "A faulty field")
    public record FieldError(
            @Schema(description = "Where in the request", examples = "name")
            String field,

            @Schema(description = "What is wrong, and what to do", examples = "Ange ett värde.")
            String detail,

            @Schema(description = "The kind of fault", examples = "required")
            String code) {}
}
