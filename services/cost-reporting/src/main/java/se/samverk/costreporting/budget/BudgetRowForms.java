package se.samverk.costreporting.budget;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Rows that take the place of those that a draft has")
record BudgetRowForms(
        @NotNull @Size(max = 20_000) @Schema(description = "The rows; none clears the draft")
        List<@NotNull @Valid BudgetRowForm> rows) {}
