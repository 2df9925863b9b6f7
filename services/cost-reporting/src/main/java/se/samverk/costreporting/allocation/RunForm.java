package se.samverk.costreporting.allocation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.samverk.costreporting.period.Period;

@Schema(description = "What to allocate")
record RunForm(
        @NotNull
        @Pattern(regexp = Period.PATTERN, message = "period.form.field")
        @Schema(
                description =
                        "A month (2026-03), a quarter (2026-Q1) or a year (2026); each of its months is allocated by itself",
                examples = "2026-03")
        String period) {}
