package se.samverk.costreporting.budget;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.samverk.common.money.Ore;

@Schema(description = "What a member is budgeted to pay for a service")
record BudgetRow(
        @Schema(description = "The member's code", examples = "1494")
        String municipality,

        @Schema(description = "The service", examples = "it-arbetsplats")
        String serviceCode,

        @Schema(
                description = "The year, öre: the sum of its months",
                examples = "120000000",
                implementation = Long.class)
        Ore amountOre,

        @Schema(description = "January to December, öre") List<Long> months) {}
