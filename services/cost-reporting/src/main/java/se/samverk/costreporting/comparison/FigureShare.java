package se.samverk.costreporting.comparison;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverk.costreporting.database.Row;

@Schema(description = "What a member lets others see of its figures per inhabitant")
record FigureShare(
        @Schema(description = "Id", examples = "019a2f00-0000-7000-8000-000000000041")
        UUID id,

        @Schema(description = "The figure", examples = "service-cost")
        Figure figure,

        @Nullable
        @Schema(description = "Only this service, or area of savings; none: all of them", examples = "it-arbetsplats")
        String subjectCode,

        @Nullable
        @Schema(description = "With this member; none: with all who share the same in return", examples = "1495")
        String withMunicipality,

        @Schema(description = "Since when", examples = "2026-01-15T09:00:00Z")
        Instant madeAt,

        @Schema(description = "By whom", examples = "Åsa Öhman")
        String madeBy,

        @Nullable @Schema(description = "When it was withdrawn; none: it holds", examples = "2026-03-01T09:00:00Z")
        Instant withdrawnAt) {

    static FigureShare of(Row row) {
        return new FigureShare(
                row.id("id"),
                Figure.of(row.text("figure")),
                row.textOrNull("subject_code"),
                row.textOrNull("with_municipality"),
                row.instant("made_at"),
                row.text("made_by_name"),
                row.instantOrNull("withdrawn_at"));
    }
}
