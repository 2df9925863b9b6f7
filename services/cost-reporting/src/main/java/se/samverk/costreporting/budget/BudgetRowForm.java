package se.samverk.costreporting.budget;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        description =
                "A member's budget for a service: the year's amount, which is spread evenly, or its twelve months")
record BudgetRowForm(
        @Schema(description = "The member's code", examples = "1494", required = true) @Nullable
        String municipality,

        @Schema(description = "The service", examples = "it-arbetsplats", required = true) @Nullable
        String serviceCode,

        @Nullable
        @Schema(
                nullable = true,
                description =
                        "The year, öre, zero or more. Each month gets a twelfth; öre left over go to the first months",
                examples = "120000000")
        Long amountOre,

        @Nullable
        @Size(max = 12)
        @Schema(description = "Instead of the year: January to December, öre, each zero or more")
        List<@NotNull Long> months) {}
