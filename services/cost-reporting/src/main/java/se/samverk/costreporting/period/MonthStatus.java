package se.samverk.costreporting.period;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverk.costreporting.database.Row;

@Schema(description = "How far a month has come, and by whom")
record MonthStatus(
        @Schema(description = "The month", examples = "2026-03")
        String month,

        @Schema(description = "draft, reviewed, approved by somebody else, or closed for good", examples = "reviewed")
        PeriodState state,

        @Nullable
        @Schema(
                description = "The run that its figures come from; none: not allocated yet",
                examples = "019a2f00-0000-7000-8000-000000000007")
        UUID runId,

        @Nullable @Schema(description = "Who reviewed it, and when")
        Step reviewed,

        @Nullable @Schema(description = "Who approved it, and when")
        Step approved,

        @Nullable @Schema(description = "Who closed it, and when")
        Step closed) {

    @Schema(description = "A step that somebody took")
    record Step(
            @Schema(description = "When", examples = "2026-04-09T08:30:00Z")
            Instant madeAt,

            @Schema(description = "Who", examples = "Ingrid Sahlström")
            String madeBy) {}

    static MonthStatus of(Row row) {
        return new MonthStatus(
                YearMonth.from(row.date("month")).toString(),
                PeriodState.of(row.text("state")),
                row.idOrNull("run_id"),
                step(row, "reviewed"),
                step(row, "approved"),
                step(row, "closed"));
    }

    private static @Nullable Step step(Row row, String name) {
        Instant at = row.instantOrNull(name + "_at");
        return at == null ? null : new Step(at, row.text(name + "_by_name"));
    }
}
