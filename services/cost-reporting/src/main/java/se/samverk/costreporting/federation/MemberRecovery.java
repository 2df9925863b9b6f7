package se.samverk.costreporting.federation;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverk.common.money.Ore;

@Schema(description = "What a member was charged in a period, and what its services actually cost")
record MemberRecovery(
        @Schema(description = "The member", examples = "1494")
        String municipality,

        @Schema(description = "Month, quarter or year", examples = "2026-Q1")
        String period,

        @Schema(description = "All services; their sum, in each figure")
        Figures sums,

        @Schema(description = "The services that have cost or been charged, now or the year before, the dearest first")
        List<OfService> services) {

    @Schema(description = "A service")
    record OfService(
            @Schema(description = "The service; for a pool without a service, the pool", examples = "it-arbetsplats")
            String serviceCode,

            @Schema(description = "Name in Swedish", examples = "IT-arbetsplats")
            String nameSv,

            @Schema(description = "Name in English", examples = "Workplace")
            String nameEn,

            @Schema(description = "Its figures") Figures figures) {}

    @Schema(description = "Charged and cost")
    record Figures(
            @Schema(
                    description = "Charged to the municipality itself, without VAT, credit notes taken off, öre. A"
                            + " month has a third of its quarter",
                    examples = "300000000",
                    implementation = Long.class)
            Ore chargedOre,

            @Schema(
                    description = "What it actually cost: the member's part of the ledger, öre",
                    examples = "310000000",
                    implementation = Long.class)
            Ore costOre,

            @Schema(
                    description = "Charged less cost, öre: over-recovery; under-recovery is negative",
                    examples = "-10000000",
                    implementation = Long.class)
            Ore differenceOre,

            @Nullable
            @Schema(description = "The difference in percent of the cost; none if that is zero", examples = "-3.2")
            BigDecimal differencePercent,

            @Schema(
                    description = "What it cost in the same period of the year before, öre",
                    examples = "295000000",
                    implementation = Long.class)
            Ore costYearBeforeOre) {
        static Figures of(Ore charged, Ore cost, Ore yearBefore) {
            Ore difference = charged.minus(cost);
            return new Figures(charged, cost, difference, Percent.of(difference, cost), yearBefore);
        }
    }
}
