package se.samverk.costreporting.meter;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "How much of a service a department, or another customer, used")
record MeterReading(
        @Schema(description = "Id", examples = "019a2f00-0000-7000-8000-000000000006")
        UUID id,

        @Schema(description = "The service", examples = "it-arbetsplats")
        String serviceCode,

        @Schema(
                description = "The member; of a customer the municipality that it belongs to, or federation",
                examples = "1494")
        String municipality,

        @Nullable @Schema(description = "The department; none: the whole municipality shares it", examples = "BUN")
        String departmentCode,

        @Nullable
        @Schema(
                description =
                        "The customer, if it is not the municipality itself: no allocation key goes by its readings",
                examples = "lidkoping-energi")
        String customerCode,

        @Schema(description = "The day of the reading", examples = "2026-02-15")
        LocalDate readOn,

        @Schema(description = "Units", examples = "412") BigDecimal quantity,

        @Schema(description = "When it was taken in", examples = "2026-02-16T08:00:00Z")
        Instant recordedAt,

        @Nullable @Schema(description = "When a corrected reading took its place, if one has")
        Instant supersededAt) {}
