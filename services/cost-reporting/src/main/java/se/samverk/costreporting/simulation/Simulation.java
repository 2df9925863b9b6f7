package se.samverk.costreporting.simulation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        description =
                "A trial of other keys or other members against a period that has been allocated, or of other prices against one that has been invoiced")
record Simulation(
        @Schema(description = "Id", examples = "019a2f00-0000-7000-8000-000000000040")
        UUID id,

        @Schema(description = "What it is called", examples = "Från fasta andelar till invånare")
        String name,

        @Schema(description = "Why it is tried", examples = "De fasta andelarna är från 2019.")
        String reason,

        @Schema(description = "The period that it is tried against", examples = "2025")
        String period,

        @Schema(
                description = "working: being worked out; failed: could not be; draft: finance's own; shared: members"
                        + " answer; adopted, rejected, withdrawn: decided on",
                examples = "shared")
        SimulationState state,

        @Schema(description = "How far it has been worked out", examples = "100")
        int progressPercent,

        Changes changes,

        @Schema(description = "When it was made", examples = "2026-04-28T12:05:00Z")
        Instant createdAt,

        @Schema(description = "Who made it", examples = "Ingrid Sahlström")
        String createdBy,

        @Nullable @Schema(description = "When it was worked out", examples = "2026-04-28T12:05:04Z")
        Instant finishedAt,

        @Nullable @Schema(description = "How it is shared; null if it never was")
        Sharing sharing,

        @Nullable @Schema(description = "What was decided; null if nothing is")
        Decision decision) {

    @Schema(name = "SimulationSharing", description = "How a simulation is shared with the members")
    record Sharing(
            @Schema(description = "When", examples = "2026-05-04T07:45:00Z")
            Instant sharedAt,

            @Schema(description = "Who shared it", examples = "Ingrid Sahlström")
            String sharedBy,

            @Schema(description = "The last day that answers are asked for by", examples = "2026-05-29")
            LocalDate answerBy,

            @Schema(description = "What a member sees", examples = "own")
            MembersSee membersSee) {}

    @Schema(name = "SimulationDecision", description = "What was decided")
    record Decision(
            @Schema(description = "When", examples = "2026-06-03T11:20:00Z")
            Instant decidedAt,

            @Schema(description = "Who recorded it", examples = "Bengt Oskarsson")
            String decidedBy,

            @Schema(description = "Why, and by whom it was decided", examples = "Direktionens beslut § 41.")
            String reason,

            @Nullable @Schema(description = "The day from which adopted keys or prices hold", examples = "2027-01-01")
            LocalDate validFrom) {}
}
