package se.samverk.costreporting.simulation;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverk.costreporting.simulation.Simulation.Decision;
import se.samverk.costreporting.simulation.Simulation.Sharing;

@Schema(description = "A simulation that has been shared, as one member sees it")
record SharedSimulation(
        @Schema(description = "Id", examples = "019a2f00-0000-7000-8000-000000000040")
        UUID id,

        @Schema(description = "What it is called", examples = "Från fasta andelar till invånare")
        String name,

        @Schema(description = "Why it is tried", examples = "De fasta andelarna är från 2019.")
        String reason,

        @Schema(description = "The period that it is tried against", examples = "2025")
        String period,

        @Schema(
                description = "shared: answers are taken; adopted, rejected, withdrawn: decided on",
                examples = "shared")
        SimulationState state,

        Sharing sharing,

        @Nullable @Schema(description = "What was decided; null if nothing is")
        Decision decision,

        @Schema(description = "The months that it was tried against", examples = "[\"2025-01\",\"2025-02\"]")
        List<String> months,

        @Schema(description = "The keys as they would be") List<SharedKey> keys,

        @Schema(description = "Who would have been a member", examples = "[\"Karlsborg\"]")
        List<String> joins,

        @Schema(description = "Who would not have been a member", examples = "[\"Essunga\"]")
        List<String> leaves,

        @Schema(description = "The prices as they would be") List<PriceChange> prices,

        @Schema(description = "The quarters that prices were tried against")
        List<TriedQuarter> quarters,

        @Schema(description = "What it comes to for the member")
        MemberEffect effect,

        @Schema(description = "The same for each of its services, largest change first")
        List<ServiceEffect> services,

        @Schema(description = "The member's own answers, the latest first, which is the one that holds")
        List<Answer> answers,

        @Schema(description = "What it comes to for the other members, if that is shared; else none")
        List<MemberEffect> others,

        @Schema(description = "What the other members have answered, if that is shared; else none")
        List<MemberAnswers> othersAnswers) {

    SharedSimulation with(List<MemberEffect> shown, List<MemberAnswers> said) {
        return new SharedSimulation(
                id, name, reason, period, state, sharing, decision, months, keys, joins, leaves, prices, quarters,
                effect, services, answers, shown, said);
    }
}
