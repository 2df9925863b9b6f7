package se.samverk.costreporting.matrix;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.samverk.common.money.Ore;

@Schema(
        description = "Every service's cost for every member. The services' amounts, and the members', are each the"
                + " allocated cost: source = allocated + undistributed + unmatched")
record ServiceMatrix(
        @Schema(description = "The period", examples = "2026-Q1")
        String period,

        @Schema(description = "The period of the same length before it", examples = "2025-Q4")
        String previousPeriod,

        @Schema(
                description = "complete: every month is allocated; partial: some are; missing: none is",
                enumeration = {"complete", "partial", "missing"},
                examples = "complete")
        String state,

        @Schema(
                description = "The same of the previous period: where it is missing, its amounts are 0 because they are"
                        + " not known, and there is nothing to compare with",
                enumeration = {"complete", "partial", "missing"},
                examples = "complete")
        String previousState,

        @Schema(description = "The period's sums") Sums sums,

        @Schema(description = "The previous period's sums") Sums previousSums,

        @Schema(description = "The members, by name") List<MemberColumn> municipalities,

        @Schema(description = "The services, the dearest first")
        List<ServiceRow> services) {

    /** Where nothing of the previous period is allocated, its amounts are not known, and none of them is to be shown. */
    boolean knowsPrevious() {
        return !previousState.equals("missing");
    }

    @Schema(description = "What a period came to; source = allocated + undistributed + unmatched")
    record Sums(
            @Schema(
                    description = "The ledger's cost accounts (classes 4–7), öre",
                    examples = "125000000",
                    implementation = Long.class)
            Ore sourceOre,

            @Schema(description = "On the members, öre", examples = "124000000", implementation = Long.class)
            Ore allocatedOre,

            @Schema(
                    description = "Without recipient (utan mottagare): in a pool, but no member can be given it, öre",
                    examples = "0",
                    implementation = Long.class)
            Ore undistributedOre,

            @Schema(
                    description = "Unmatched (ofördelat): in no pool, since no rule matched, öre",
                    examples = "1000000",
                    implementation = Long.class)
            Ore unmatchedOre) {}

    @Schema(description = "A member's column: its sum over all services")
    record MemberColumn(
            @Schema(description = "Code", examples = "1494") String code,

            @Schema(description = "Name", examples = "Lidköping")
            String name,

            @Schema(description = "Öre", examples = "50000000", implementation = Long.class)
            Ore amountOre,

            @Schema(description = "The previous period, öre", examples = "48000000", implementation = Long.class)
            Ore previousAmountOre,

            @Schema(description = "The difference, öre", examples = "2000000", implementation = Long.class)
            Ore changeOre) {}

    @Schema(description = "A service's row: its sum over all members, and what each of them carries")
    record ServiceRow(
            @Schema(description = "The service; for a pool without a service, the pool", examples = "it-arbetsplats")
            String serviceCode,

            @Schema(description = "Name in Swedish", examples = "IT-arbetsplats")
            String nameSv,

            @Schema(description = "Name in English", examples = "Workplace")
            String nameEn,

            @Schema(description = "Öre", examples = "125000000", implementation = Long.class)
            Ore amountOre,

            @Schema(description = "The previous period, öre", examples = "120000000", implementation = Long.class)
            Ore previousAmountOre,

            @Schema(description = "The difference, öre", examples = "5000000", implementation = Long.class)
            Ore changeOre,

            @Schema(description = "By member; one that is not here has 0 in both periods")
            List<Cell> cells) {}

    @Schema(description = "What one service cost one member")
    record Cell(
            @Schema(description = "The member's code", examples = "1494")
            String municipality,

            @Schema(description = "Öre", examples = "50000000", implementation = Long.class)
            Ore amountOre,

            @Schema(description = "The previous period, öre", examples = "48000000", implementation = Long.class)
            Ore previousAmountOre) {}
}
