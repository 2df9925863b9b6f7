package se.samverk.costreporting.invoice;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.samverk.costreporting.database.Row;

@Schema(description = "A step that somebody took")
record RunStep(
        @Schema(description = "Id", examples = "019a2f00-0000-7000-8000-000000000027")
        UUID id,

        @Schema(description = "Where it led", examples = "reviewed")
        RunState to,

        @Schema(description = "What was said; empty if nothing", examples = "Stämt av mot förra kvartalet.")
        String comment,

        @Schema(description = "When", examples = "2026-06-01T08:30:00Z")
        Instant madeAt,

        @Schema(description = "Who", examples = "Ingrid Sahlström")
        String madeBy) {

    static RunStep of(Row row) {
        return new RunStep(
                row.id("id"),
                RunState.of(row.text("to_state")),
                row.text("comment"),
                row.instant("made_at"),
                row.text("made_by_name"));
    }
}
