package se.samverk.tenants.municipality;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many lived in a municipality on a date. */
@Embeddable
@Schema(description = "How many lived in the municipality on a date")
public record PopulationFigure(
        @NotNull
        @Column(name = "measured_on")
        @Schema(description = "The date that the figure is for", examples = "2025-12-31")
        LocalDate date,

        @NotNull @Min(1) @Max(20_000_000) @Schema(description = "Number of inhabitants", examples = "40402")
        Integer inhabitants,

        @NotBlank @Size(max = 200) @Schema(description = "Where the figure comes from", examples = "SCB")
        String source) {}
