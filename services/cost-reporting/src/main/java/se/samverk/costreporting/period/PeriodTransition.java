package se.samverk.costreporting.period;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.samverk.costreporting.database.Row;

@Schema(description = "A step that somebody took with a period")
record PeriodTransition(
        @Schema(description = "Id", examples = "019a2f00-0000-7000-8000-000000000010")
        UUID id,

        @Schema(description = "The period that the step was taken with", examples = "2026-Q1")
        String period,

        @Schema(description = "The state that it led to; draft: sent back", examples = "approved")
        PeriodState to,

        @Schema(description = "What was said; empty if nothing", examples = "Stämt av mot huvudboken.")
        String comment,

        @Schema(description = "When", examples = "2026-04-09T08:30:00Z")
        Instant madeAt,

        @Schema(description = "Who", examples = "Bengt Oskarsson")
        String madeBy) {

    static PeriodTransition of(Row row) {
        return new PeriodTransition(
                row.id("id"),
                row.text("period"),
                PeriodState.of(row.text("to_state")),
                row.text("comment"),
                row.instant("made_at"),
                row.text("made_by_name"));
    }
}
