package se.samverk.costreporting.simulation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverk.common.money.Ore;
import se.samverk.costreporting.database.Row;

@Schema(name = "SharedSimulationRow", description = "A shared simulation in a member's list")
record SharedRow(
        @Schema(description = "Id", examples = "019a2f00-0000-7000-8000-000000000040")
        UUID id,

        @Schema(description = "What it is called", examples = "Från fasta andelar till invånare")
        String name,

        @Schema(description = "The period that it is tried against", examples = "2025")
        String period,

        @Schema(
                description = "shared: answers are taken; adopted, rejected, withdrawn: decided on",
                examples = "shared")
        SimulationState state,

        @Schema(description = "When it was shared", examples = "2026-05-04T07:45:00Z")
        Instant sharedAt,

        @Schema(description = "The last day that answers are asked for by", examples = "2026-05-29")
        LocalDate answerBy,

        @Nullable @Schema(description = "The member's answer; null if it has not answered", examples = "no")
        Opinion answer,

        @Schema(description = "The difference for the member, öre", examples = "1850000", implementation = Long.class)
        Ore changeOre) {

    static SharedRow of(Row row) {
        String answer = row.textOrNull("answer");
        return new SharedRow(
                row.id("id"),
                row.text("name"),
                row.text("period"),
                SimulationState.of(row.text("state")),
                row.instant("shared_at"),
                row.date("answer_by"),
                answer == null ? null : Opinion.of(answer),
                new Ore(row.number("change_ore")));
    }
}
