package se.samverk.costreporting.invoice;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverk.common.json.MultiLine;

@Schema(description = "A step of a basis")
record StepForm(
        @NotNull
        @Schema(
                description =
                        "reviewed, approved: one step forward. draft: sent back, which an approved basis never is",
                examples = "reviewed")
        RunState to,

        @Nullable
        @MultiLine
        @Size(max = 2000)
        @Schema(description = "Why; required to send back", examples = "Stämt av mot förra kvartalet.")
        String comment) {

    String said() {
        String given = comment;
        return given == null ? "" : given.strip();
    }
}
