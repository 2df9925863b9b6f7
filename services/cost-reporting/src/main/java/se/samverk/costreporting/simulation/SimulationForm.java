package se.samverk.costreporting.simulation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.samverk.common.json.MultiLine;
import se.samverk.common.text.Legible;
import se.samverk.costreporting.period.Period;

@Schema(description = "A new simulation")
record SimulationForm(
        @NotBlank
        @Legible
        @Size(max = 100)
        @Schema(description = "What it is called", examples = "Från fasta andelar till invånare")
        String name,

        @NotBlank
        @MultiLine
        @Size(max = 4000)
        @Schema(
                description = "Why it is tried; members read it when it is shared",
                examples = "De fasta andelarna är från 2019.")
        String reason,

        @NotNull
        @Pattern(regexp = Period.PATTERN, message = "period.form.field")
        @Schema(description = "The allocated period that it is tried against", examples = "2025")
        String period,

        @NotNull @Valid Changes changes) {}
