package se.samverk.costreporting.simulation;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverk.common.json.MultiLine;

@Schema(description = "What becomes of a simulation")
record DecisionForm(
        @NotNull
        @Schema(
                description = "adopted or rejected: of a shared one; withdrawn: of one that has not been decided on",
                examples = "adopted")
        Choice decision,

        @NotBlank
        @MultiLine
        @Size(max = 2000)
        @Schema(description = "Why, and by whom it was decided", examples = "Direktionens beslut § 41.")
        String reason,

        @Nullable
        @Schema(
                description = "The day from which the adopted keys hold: if keys are changed and no member joins or"
                        + " leaves, and only then",
                examples = "2027-01-01")
        LocalDate validFrom) {

    @Schema(
            name = "SimulationDecisionChoice",
            enumeration = {"adopted", "rejected", "withdrawn"})
    enum Choice {
        @JsonProperty("adopted")
        ADOPTED,
        @JsonProperty("rejected")
        REJECTED,
        @JsonProperty("withdrawn")
        WITHDRAWN;

        SimulationState state() {
            return SimulationState.valueOf(name());
        }
    }
}
