package se.samverk.costreporting.budget;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A budget to begin. If the year has a decided budget, it revises that one and begins as its copy")
record BudgetForm(
        @NotNull @Min(1900) @Max(2999) @Schema(description = "The year", examples = "2026")
        Integer year,

        @Nullable
        @Size(max = 500)
        @Schema(description = "What it is based on", examples = "Direktionens beslut § 42/2025")
        String note) {

    String noted() {
        String given = note;
        return given == null ? "" : given.strip();
    }
}
