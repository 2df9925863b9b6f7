package se.samverk.costreporting.simulation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.samverk.common.json.MultiLine;

@Schema(description = "A member's answer to a shared simulation")
record AnswerForm(
        @NotNull @Schema(description = "yes or no", examples = "no")
        Opinion answer,

        @NotBlank
        @MultiLine
        @Size(max = 2000)
        @Schema(description = "Why", examples = "Ökningen behöver delas på två år.")
        String reason) {}
