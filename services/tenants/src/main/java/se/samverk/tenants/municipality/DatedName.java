package se.samverk.tenants.municipality;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.samverk.common.text.Legible;

/** What a municipality is called from a day on. */
@Embeddable
@Schema(description = "What a municipality is called from a day on")
public record DatedName(
        @NotNull
        @Column(name = "valid_from")
        @Schema(description = "The first day of the name", examples = "2026-03-01")
        LocalDate validFrom,

        @NotBlank @Legible @Size(max = 100) @Schema(description = "The name", examples = "Lidköpings kommun")
        String name) {}
