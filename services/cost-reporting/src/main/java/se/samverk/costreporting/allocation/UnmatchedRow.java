package se.samverk.costreporting.allocation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverk.common.money.Ore;

@Schema(description = "Ledger rows that no mapping rule matched")
record UnmatchedRow(
        @Schema(description = "Month", examples = "2026-03") String month,

        @Nullable
        @Schema(
                description = "The closed month that the row corrects; none: it is the month's own",
                examples = "2026-01")
        String originMonth,

        @Schema(description = "Account", examples = "6450") String account,

        @Nullable @Schema(description = "The account's name", examples = "Förbrukningsmaterial")
        String accountName,

        @Nullable @Schema(description = "Cost centre", examples = "900")
        String costCentre,

        @Nullable @Schema(description = "Project", examples = "2101")
        String project,

        @Schema(description = "Öre", examples = "1000000", implementation = Long.class)
        Ore amountOre) {}
