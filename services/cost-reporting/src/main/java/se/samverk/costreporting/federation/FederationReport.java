package se.samverk.costreporting.federation;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverk.common.money.Ore;
import se.samverk.costreporting.database.Row;

@Schema(
        description =
                "What each service cost in a period and what has been invoiced for it. Every column of the"
                        + " services adds up to its sum, and the services' cost with what belongs to no service is the ledger's")
record FederationReport(
        @Schema(description = "The period", examples = "2026-Q1")
        String period,

        @Schema(
                description = "Of its costs. complete: every month is allocated; partial: some are; missing: none is",
                enumeration = {"complete", "partial", "missing"},
                examples = "complete")
        String state,

        @Schema(description = "The sums") Sums sums,

        @Schema(description = "The quarters that have been invoiced, as far as the period touches them")
        List<InvoicedQuarter> quarters,

        @Schema(description = "The services, the dearest first")
        List<ServiceRecovery> services) {

    @Schema(description = "The services' sums; source = cost + overhead without recipient + unmatched")
    record Sums(
            @Schema(description = "The services' cost, öre", examples = "124000000", implementation = Long.class)
            Ore costOre,

            @Schema(
                    description = "Overhead that no service has taken, öre",
                    examples = "0",
                    implementation = Long.class)
            Ore stuckOverheadOre,

            @Schema(
                    description = "Unmatched (ofördelat): in no pool, öre",
                    examples = "1000000",
                    implementation = Long.class)
            Ore unmatchedOre,

            @Schema(
                    description = "The ledger's cost accounts (classes 4–7), öre",
                    examples = "125000000",
                    implementation = Long.class)
            Ore sourceOre,

            @Schema(
                    description = "Invoiced without VAT, less credit notes, öre",
                    examples = "123000000",
                    implementation = Long.class)
            Ore invoicedOre,

            @Schema(description = "Of that, municipalities, öre", examples = "115000000", implementation = Long.class)
            Ore municipalitiesOre,

            @Schema(description = "Of that, other customers, öre", examples = "8000000", implementation = Long.class)
            Ore othersOre,

            @Schema(description = "What credit notes have taken away, öre", examples = "0", implementation = Long.class)
            Ore creditedOre,

            @Schema(
                    description = "Invoiced less cost, öre: over-recovery; under-recovery is negative",
                    examples = "-1000000",
                    implementation = Long.class)
            Ore differenceOre,

            @Nullable
            @Schema(description = "The difference in percent of the cost; none if that is zero", examples = "-0.8")
            BigDecimal differencePercent,

            @Schema(
                    description = "Invoiced less the ledger's costs, öre",
                    examples = "-2000000",
                    implementation = Long.class)
            Ore sourceDifferenceOre) {}

    @Schema(description = "A quarter that has been invoiced")
    record InvoicedQuarter(
            @Schema(description = "The quarter", examples = "2026-Q1")
            String quarter,

            @Schema(description = "Invoices and credit notes", examples = "8")
            long documentCount,

            @Schema(
                    description = "Invoices less credit notes, without VAT, of the whole quarter, öre",
                    examples = "123000000",
                    implementation = Long.class)
            Ore amountOre) {
        static InvoicedQuarter of(Row row) {
            return new InvoicedQuarter(row.text("quarter"), row.number("documents"), new Ore(row.number("amount_ore")));
        }
    }

    @Schema(description = "What a service cost, and what has been invoiced for it")
    record ServiceRecovery(
            @Schema(description = "The service; for a pool without a service, the pool", examples = "it-arbetsplats")
            String serviceCode,

            @Schema(description = "Name in Swedish", examples = "IT-arbetsplats")
            String nameSv,

            @Schema(description = "Name in English", examples = "Workplace")
            String nameEn,

            @Schema(
                    description = "invoiced: it has been invoiced. not-invoiced: it has a price, but has not been."
                            + " no-price: it costs, and has no price. no-service: a pool that no service carries."
                            + " no-cost: it has a price or has been invoiced, and costs nothing",
                    enumeration = {"invoiced", "not-invoiced", "no-price", "no-service", "no-cost"},
                    examples = "invoiced")
            String state,

            @Schema(
                    description = "All that it cost: direct + overhead + correction, öre",
                    examples = "9000000",
                    implementation = Long.class)
            Ore costOre,

            @Schema(description = "Its own vouchers, öre", examples = "8000000", implementation = Long.class)
            Ore directOre,

            @Schema(description = "Its part of the overheads, öre", examples = "1000000", implementation = Long.class)
            Ore overheadOre,

            @Schema(
                    description = "Corrections of earlier, closed months, öre",
                    examples = "0",
                    implementation = Long.class)
            Ore correctionOre,

            @Schema(
                    description = "Of the cost, what no member carries, öre",
                    examples = "0",
                    implementation = Long.class)
            Ore undistributedOre,

            @Schema(
                    description = "Invoiced without VAT, less credit notes, öre",
                    examples = "9100000",
                    implementation = Long.class)
            Ore invoicedOre,

            @Schema(description = "Of that, municipalities, öre", examples = "8500000", implementation = Long.class)
            Ore municipalitiesOre,

            @Schema(description = "Of that, other customers, öre", examples = "600000", implementation = Long.class)
            Ore othersOre,

            @Schema(description = "What credit notes have taken away, öre", examples = "0", implementation = Long.class)
            Ore creditedOre,

            @Schema(
                    description = "Invoiced less cost, öre: over-recovery; under-recovery is negative",
                    examples = "100000",
                    implementation = Long.class)
            Ore differenceOre,

            @Nullable
            @Schema(description = "The difference in percent of the cost; none if that is zero", examples = "1.1")
            BigDecimal differencePercent) {}
}
