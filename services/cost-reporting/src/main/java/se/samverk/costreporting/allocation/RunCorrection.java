package se.samverk.costreporting.allocation;

import java.time.YearMonth;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.samverk.common.money.Ore;
import se.samverk.costreporting.database.Row;

@Schema(
        description =
                "What a run corrects of a closed month: what it comes to now less what was reported. source = allocated + undistributed + unmatched")
record RunCorrection(
        @Schema(description = "The month that carries the correction", examples = "2026-03")
        String month,

        @Schema(description = "The closed month that it is about", examples = "2026-01")
        String originMonth,

        @Schema(
                description = "The run that worked the closed month out anew",
                examples = "019a2f00-0000-7000-8000-000000000011")
        UUID recalculatedRunId,

        @Schema(description = "Change of the ledger's cost, öre", examples = "1500000", implementation = Long.class)
        Ore sourceOre,

        @Schema(description = "Of it on the members' lines, öre", examples = "1500000", implementation = Long.class)
        Ore allocatedOre,

        @Schema(
                description = "Of it without recipient (utan mottagare), öre",
                examples = "0",
                implementation = Long.class)
        Ore undistributedOre,

        @Schema(description = "Of it ofördelat, öre", examples = "0", implementation = Long.class)
        Ore unmatchedOre) {

    static RunCorrection of(Row row) {
        return new RunCorrection(
                YearMonth.from(row.date("month")).toString(),
                YearMonth.from(row.date("origin_month")).toString(),
                row.id("recalculated_run_id"),
                new Ore(row.number("source_ore")),
                new Ore(row.number("allocated_ore")),
                new Ore(row.number("undistributed_ore")),
                new Ore(row.number("unmatched_ore")));
    }
}
