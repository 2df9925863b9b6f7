package se.samverk.costreporting.meter;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A reading as it is sent in")
record MeterReadingForm(
        @Schema(description = "The service", examples = "it-arbetsplats", required = true) @Nullable
        String serviceCode,

        @Schema(description = "The member", examples = "1494", required = true) @Nullable
        String municipality,

        @Nullable @Schema(description = "The department; none: the whole municipality shares it", examples = "BUN")
        String departmentCode,

        @Schema(description = "The day of the reading", examples = "2026-02-15", required = true) @Nullable
        LocalDate readOn,

        @Schema(description = "Units, zero or more, at most three decimals", examples = "412", required = true)
        @Nullable
        BigDecimal quantity) {}
