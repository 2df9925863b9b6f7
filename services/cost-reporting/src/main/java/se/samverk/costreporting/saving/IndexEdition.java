package se.samverk.costreporting.saving;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A price index as it was published on a day")
record IndexEdition(
        @Schema(description = "Id", examples = "019a2f00-0000-7000-8000-000000000031")
        UUID id,

        @Schema(description = "pkv: prices of municipal operations; kpi: consumer prices", examples = "pkv")
        IndexKind kind,

        @Schema(description = "When it was published", examples = "2025-10-16")
        LocalDate publishedOn,

        @Schema(description = "Where it is to be found", examples = "SKR, cirkulär")
        String source,

        @Schema(description = "The whole series, the earliest year first")
        List<IndexValue> values,

        @Schema(description = "The closed years that go by it for good")
        List<Integer> closedYears,

        @Schema(description = "When it was entered", examples = "2025-10-17T08:00:00Z")
        Instant enteredAt,

        @Schema(description = "By whom", examples = "Ingrid Sahlström")
        String enteredBy) {}
