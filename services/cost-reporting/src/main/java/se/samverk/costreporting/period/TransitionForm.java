package se.samverk.costreporting.period;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverk.common.json.MultiLine;

@Schema(description = "A step of a period")
record TransitionForm(
        @NotNull
        @Schema(
                description =
                        "reviewed, approved, closed: one step forward. draft: sent back, which a closed month never is",
                examples = "approved")
        PeriodState to,

        @Nullable
        @MultiLine
        @Size(max = 2000)
        @Schema(
                description = "Why; required to send back and where obstacles are accepted",
                examples = "Stämt av mot huvudboken.")
        String comment) {

    String said() {
        String given = comment;
        return given == null ? "" : given.strip();
    }
}
