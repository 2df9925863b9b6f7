package se.samverk.costreporting.budget;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverk.common.money.Ore;
import se.samverk.costreporting.database.Row;

@Schema(description = "A budget for a year, with every member's services")
record Budget(
        @Schema(description = "Id", examples = "019a2f00-0000-7000-8000-000000000021")
        UUID id,

        @Schema(description = "The year", examples = "2026") int year,

        @Schema(description = "1 is the original; later numbers revise it", examples = "1")
        int number,

        @Schema(
                description = "original or revised",
                enumeration = {"original", "revised"},
                examples = "original")
        String kind,

        @Schema(
                description = "draft: may be changed, and is shown to the federation only; decided: stays as it is",
                enumeration = {"draft", "decided"},
                examples = "decided")
        String state,

        @Schema(description = "What it is based on", examples = "Direktionens beslut § 42/2025")
        String note,

        @Schema(description = "Its rows, each a member and a service", examples = "72")
        long rowCount,

        @Schema(description = "All rows together, öre", examples = "4200000000", implementation = Long.class)
        Ore amountOre,

        @Schema(description = "When it was begun", examples = "2025-10-01T08:00:00Z")
        Instant createdAt,

        @Schema(description = "By whom", examples = "Ingrid Sahlström")
        String createdBy,

        @Nullable @Schema(description = "When it was decided", examples = "2025-11-20T13:00:00Z")
        Instant decidedAt,

        @Nullable @Schema(description = "Who put the decision down", examples = "Ingrid Sahlström")
        String decidedBy,

        @JsonIgnore int version) {

    static Budget of(Row row) {
        int number = row.integer("number");
        return new Budget(
                row.id("id"),
                row.integer("year"),
                number,
                number == 1 ? "original" : "revised",
                row.text("state"),
                row.text("note"),
                row.number("row_count"),
                new Ore(row.number("amount_ore")),
                row.instant("created_at"),
                row.text("created_by_name"),
                row.instantOrNull("decided_at"),
                row.textOrNull("decided_by_name"),
                row.integer("version"));
    }
}
