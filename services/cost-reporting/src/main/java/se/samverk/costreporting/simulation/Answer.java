package se.samverk.costreporting.simulation;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.samverk.costreporting.database.Row;

@Schema(name = "SimulationAnswer", description = "What somebody answered for a member; a later answer takes its place")
record Answer(
        @Schema(description = "Id", examples = "019a2f00-0000-7000-8000-000000000041")
        UUID id,

        @Schema(description = "The answer", examples = "no") Opinion answer,

        @Schema(description = "Why", examples = "Ökningen behöver delas på två år.")
        String reason,

        @Schema(description = "When", examples = "2026-05-12T08:30:00Z")
        Instant answeredAt,

        @Schema(description = "Who", examples = "Karin Lindgren")
        String answeredBy) {

    static Answer of(Row row) {
        return new Answer(
                row.id("id"),
                Opinion.of(row.text("answer")),
                row.text("reason"),
                row.instant("answered_at"),
                row.text("answered_by_name"));
    }
}
