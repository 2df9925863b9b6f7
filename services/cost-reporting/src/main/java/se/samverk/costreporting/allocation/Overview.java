package se.samverk.costreporting.allocation;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverk.common.money.Ore;
import se.samverk.costreporting.period.PeriodState;

@Schema(description = "The members side by side. source = the members' amounts + undistributed + unmatched")
record Overview(
        @Schema(description = "The period", examples = "2026-03")
        String period,

        @Schema(description = "The period of the same length before it", examples = "2026-02")
        String previousPeriod,

        @Schema(
                description = "complete: every month is allocated; partial: some are; missing: none is",
                enumeration = {"complete", "partial", "missing"},
                examples = "complete")
        String state,

        @Schema(description = "How far the period has come: the least of its months' states", examples = "reviewed")
        PeriodState periodState,

        @Schema(
                description = "The ledger's cost accounts (classes 4–7), öre",
                examples = "125000000",
                implementation = Long.class)
        Ore sourceOre,

        @Schema(description = "On the members' lines, öre", examples = "124000000", implementation = Long.class)
        Ore allocatedOre,

        @Schema(
                description = "Unmatched (ofördelat): in no pool, since no rule matched, öre",
                examples = "1000000",
                implementation = Long.class)
        Ore unmatchedOre,

        @Schema(
                description = "Without recipient (utan mottagare): in a pool, but no member can be given it, öre",
                examples = "0",
                implementation = Long.class)
        Ore undistributedOre,

        @Schema(
                description = "The previous period's allocated amount, öre",
                examples = "120000000",
                implementation = Long.class)
        Ore previousAllocatedOre,

        @Schema(description = "The members, in order of name")
        List<MemberAmount> municipalities,

        @Schema(description = "The period's months") List<MonthSum> months) {

    @Schema(description = "One member's part")
    record MemberAmount(
            @Schema(description = "Code", examples = "1494") String code,

            @Schema(description = "Name", examples = "Lidköping")
            String name,

            @Nullable @Schema(description = "Inhabitants by the latest count in the period", examples = "40402")
            Integer inhabitants,

            @Schema(description = "Öre", examples = "50000000", implementation = Long.class)
            Ore amountOre,

            @Nullable
            @Schema(
                    description = "Per inhabitant, rounded to whole öre",
                    examples = "1238",
                    implementation = Long.class)
            Ore perInhabitantOre,

            @Nullable @Schema(description = "Per cent of the source, one decimal", examples = "40.6")
            BigDecimal sharePercent,

            @Schema(description = "The previous period, öre", examples = "48000000", implementation = Long.class)
            Ore previousAmountOre,

            @Schema(description = "The difference, öre", examples = "2000000", implementation = Long.class)
            Ore changeOre,

            @Nullable
            @Schema(description = "The difference in per cent of the previous period, one decimal", examples = "4.2")
            BigDecimal changePercent) {}

    @Schema(description = "One month's sums; source = allocated + undistributed + unmatched")
    record MonthSum(
            @Schema(description = "The month", examples = "2026-03")
            String month,

            @Schema(description = "Its current run", examples = "019a2f00-0000-7000-8000-000000000007")
            UUID runId,

            @Schema(description = "Öre", examples = "125000000", implementation = Long.class)
            Ore sourceOre,

            @Schema(description = "Öre", examples = "124000000", implementation = Long.class)
            Ore allocatedOre,

            @Schema(description = "Öre", examples = "0", implementation = Long.class)
            Ore undistributedOre,

            @Schema(description = "Öre", examples = "1000000", implementation = Long.class)
            Ore unmatchedOre) {}
}
