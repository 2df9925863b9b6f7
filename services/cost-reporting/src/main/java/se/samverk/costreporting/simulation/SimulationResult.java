package se.samverk.costreporting.simulation;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.samverk.common.money.Ore;

@Schema(
        description = "What a simulation came to. Of keys and members, for before and after alike: the members' sums,"
                + " utan mottagare and ofördelat are the ledger's cost. Of prices: what was invoiced, excluding VAT, and"
                + " what would have been; the cost is then 0")
record SimulationResult(
        @Schema(description = "The months that it was tried against", examples = "[\"2025-01\",\"2025-02\"]")
        List<String> months,

        @Schema(
                description =
                        "Of these, those whose readings, rules or counts of inhabitants have changed since they were"
                                + " allocated: what the changes affect is shared out by those of today",
                examples = "[]")
        List<String> outdatedMonths,

        @Schema(description = "The ledger's cost, öre", examples = "125000000", implementation = Long.class)
        Ore sourceOre,

        @Schema(description = "Ofördelat, which no key touches, öre", examples = "0", implementation = Long.class)
        Ore unmatchedOre,

        @Schema(description = "Utan mottagare as allocated, öre", examples = "0", implementation = Long.class)
        Ore undistributedBeforeOre,

        @Schema(description = "Utan mottagare as simulated, öre", examples = "0", implementation = Long.class)
        Ore undistributedAfterOre,

        @Schema(description = "All members, and those who join, by name")
        List<MemberEffect> members,

        @Schema(description = "All services, largest change first")
        List<ServiceEffect> services,

        @Schema(description = "The quarters that prices were tried against; none if it is of keys or members")
        List<TriedQuarter> quarters,

        @Schema(description = "Of prices: the customers that are no municipalities, largest change first")
        List<CustomerEffect> customers) {}
