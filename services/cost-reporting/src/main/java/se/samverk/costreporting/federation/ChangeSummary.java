package se.samverk.costreporting.federation;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.samverk.common.money.Ore;

@Schema(
        description =
                "How what the members carry, and what is invoiced, has changed between two periods, by service, and why")
record ChangeSummary(
        @Schema(description = "The period", examples = "2026-Q1")
        String period,

        @Schema(
                description = "complete: every month is allocated; partial: some are; missing: none is",
                enumeration = {"complete", "partial", "missing"},
                examples = "complete")
        String state,

        @Schema(description = "The period compared with", examples = "2025-Q1")
        String previousPeriod,

        @Schema(
                description = "complete: every month is allocated; partial: some are; missing: none is",
                enumeration = {"complete", "partial", "missing"},
                examples = "complete")
        String previousState,

        @Schema(description = "The members' cost of all services")
        CostSum cost,

        @Schema(description = "What all customers have been invoiced for all services")
        InvoicedSum invoiced,

        @Schema(description = "Whether anything has been invoiced for the period", examples = "true")
        boolean hasInvoices,

        @Schema(description = "Whether anything was invoiced for the period compared with", examples = "true")
        boolean hadInvoices,

        @Schema(description = "By service, the largest change first")
        List<ServiceChange> services) {

    @Schema(description = "A change and its parts, which add up to it")
    record CostSum(
            @Schema(
                    description = "In the period compared with, öre",
                    examples = "41000000",
                    implementation = Long.class)
            Ore beforeOre,

            @Schema(description = "In the period, öre", examples = "42000000", implementation = Long.class)
            Ore afterOre,

            @Schema(description = "The difference, öre", examples = "1000000", implementation = Long.class)
            Ore changeOre,

            @Schema(description = "What made the difference")
            CostChange.Parts parts) {
        static final CostSum NONE = new CostSum(Ore.ZERO, Ore.ZERO, Ore.ZERO, CostChange.Parts.NONE);

        static CostSum of(MemberChange change) {
            return new CostSum(change.beforeOre(), change.afterOre(), change.changeOre(), change.parts());
        }

        CostSum plus(CostSum other) {
            return new CostSum(
                    beforeOre.plus(other.beforeOre),
                    afterOre.plus(other.afterOre),
                    changeOre.plus(other.changeOre),
                    parts.plus(other.parts));
        }
    }

    @Schema(description = "A change of what is invoiced, and its parts, which add up to it")
    record InvoicedSum(
            @Schema(
                    description = "In the period compared with, öre",
                    examples = "40000000",
                    implementation = Long.class)
            Ore beforeOre,

            @Schema(description = "In the period, öre", examples = "42500000", implementation = Long.class)
            Ore afterOre,

            @Schema(description = "The difference, öre", examples = "2500000", implementation = Long.class)
            Ore changeOre,

            @Schema(description = "What made the difference")
            InvoicedChange.Parts parts) {
        static final InvoicedSum NONE = new InvoicedSum(Ore.ZERO, Ore.ZERO, Ore.ZERO, InvoicedChange.Parts.NONE);

        static InvoicedSum of(CustomerChange change) {
            return new InvoicedSum(change.beforeOre(), change.afterOre(), change.changeOre(), change.parts());
        }

        InvoicedSum plus(InvoicedSum other) {
            return new InvoicedSum(
                    beforeOre.plus(other.beforeOre),
                    afterOre.plus(other.afterOre),
                    changeOre.plus(other.changeOre),
                    parts.plus(other.parts));
        }
    }

    @Schema(description = "A service's change for all together")
    record ServiceChange(
            @Schema(description = "The service; for a pool without a service, the pool", examples = "it-arbetsplats")
            String serviceCode,

            @Schema(description = "Name in Swedish", examples = "IT-arbetsplats")
            String nameSv,

            @Schema(description = "Name in English", examples = "Workplace")
            String nameEn,

            @Schema(
                    description = "new: it cost nothing before. gone: it costs nothing now. both: else",
                    enumeration = {"both", "new", "gone"},
                    examples = "both")
            String presence,

            @Schema(description = "The members' cost: the change and its parts")
            CostSum cost,

            @Schema(description = "What was invoiced: the change and its parts")
            InvoicedSum invoiced) {}
}
