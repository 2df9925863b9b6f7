package se.samverk.costreporting.snapshot;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.samverk.costreporting.database.Row;

@Schema(description = "Readings and systems for a quarter, frozen: nothing that comes later changes them")
record MeterSnapshot(
        @Schema(description = "Id", examples = "019a2f00-0000-7000-8000-000000000024")
        UUID id,

        @Schema(description = "The quarter to invoice", examples = "2026-Q3")
        String quarter,

        @Schema(description = "The day up to which readings count", examples = "2026-05-15")
        LocalDate readOn,

        @Schema(description = "Readings in it", examples = "240")
        int readingCount,

        @Schema(description = "Systems in it", examples = "31")
        int systemCount,

        @Schema(
                description = "Of the readings, those that had not been read anew in the three months up to the day",
                examples = "1")
        int staleCount,

        @Schema(
                description = "Whether a basis for invoices has been worked out from it; such a one is not removed",
                examples = "true")
        boolean used,

        @Schema(description = "When it was taken", examples = "2026-05-18T08:30:00Z")
        Instant takenAt,

        @Schema(description = "By whom", examples = "Ingrid Sahlström")
        String takenBy) {

    static MeterSnapshot of(Row row) {
        return new MeterSnapshot(
                row.id("id"),
                row.text("quarter"),
                row.date("read_on"),
                row.integer("reading_count"),
                row.integer("system_count"),
                row.integer("stale_count"),
                row.truth("used"),
                row.instant("taken_at"),
                row.text("taken_by_name"));
    }
}
