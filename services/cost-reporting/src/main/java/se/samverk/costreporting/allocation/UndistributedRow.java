package se.samverk.costreporting.allocation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverk.common.money.Ore;

@Schema(description = "Cost of a pool that nobody could be given")
record UndistributedRow(
        @Schema(description = "Month", examples = "2026-03") String month,

        @Nullable
        @Schema(
                description = "The closed month that the row corrects; none: it is the month's own",
                examples = "2026-01")
        String originMonth,

        @Schema(description = "The pool", examples = "it-arbetsplats")
        String poolCode,

        @Schema(description = "The pool's name in Swedish", examples = "IT-arbetsplats")
        String nameSv,

        @Schema(description = "The pool's name in English", examples = "Workplace")
        String nameEn,

        @Schema(
                description =
                        "no-key, no-key-version: nothing says who shares the pool; zero-denominator: the key's weights are zero that month; no-receiving-pool: no later pool had any cost",
                enumeration = {"no-key", "no-key-version", "zero-denominator", "no-receiving-pool"},
                examples = "zero-denominator")
        String reason,

        @Schema(description = "Öre", examples = "250000", implementation = Long.class)
        Ore amountOre) {}
