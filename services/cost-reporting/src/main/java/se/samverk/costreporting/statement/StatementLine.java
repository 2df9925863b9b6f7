package se.samverk.costreporting.statement;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverk.common.money.Ore;

@Schema(description = "The member's share of one service in one month")
public record StatementLine(
        @Schema(description = "Id, for its explanation", examples = "019a2f00-0000-7000-8000-000000000008")
        UUID id,

        @Schema(description = "The month", examples = "2026-03")
        String month,

        @Schema(description = "The service", examples = "it-arbetsplats")
        String serviceCode,

        @Nullable @Schema(description = "The department; none: the whole municipality shares it", examples = "BUN")
        String departmentCode,

        @Schema(description = "Öre", examples = "125000000", implementation = Long.class)
        Ore amountOre,

        @Nullable
        @Schema(
                description = "The closed month that the line corrects; none: it is the month's own",
                examples = "2026-01")
        String originMonth,

        @Nullable
        @Schema(
                description = "The closed month's line that it corrects; none if there was no such line",
                examples = "019a2f00-0000-7000-8000-000000000012")
        UUID correctsLineId) {}
