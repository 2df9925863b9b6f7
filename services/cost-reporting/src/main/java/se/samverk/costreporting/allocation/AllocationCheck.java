package se.samverk.costreporting.allocation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.samverk.common.money.Ore;

@Schema(description = "A sum that the run compared, in every row and in total, before it was let through")
record AllocationCheck(
        @Schema(
                description =
                        "mapping: pools and ofördelat against the ledger; overhead: given against had; distribution: lines against pools; correction: corrections against recalculations; total: all against the ledger",
                examples = "total")
        String code,

        @Schema(description = "Whether every row and the total agree", examples = "true")
        boolean holds,

        @Schema(description = "What there was to share out, öre", examples = "125000000", implementation = Long.class)
        Ore expectedOre,

        @Schema(description = "What was found afterwards, öre", examples = "125000000", implementation = Long.class)
        Ore actualOre) {}
