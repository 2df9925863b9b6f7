package se.samverk.costreporting.meter;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A reading as it is sent in")
record MeterReadingForm(
        @Schema(description = "The service", examples = "it-arbetsplats", required = true) @Nullable
        String serviceCode,

        @Schema(description = "The member; not needed with a customer", examples = "1494") @Nullable
        String municipality,

        @Nullable @Schema(description = "The department; none: the whole municipality shares it", examples = "BUN")
        String departmentCode,

        @Nullable
        @Schema(
                description =
                        "The customer, if it is not the municipality itself; then without a department. Its readings"
                                + " are invoiced, and no allocation key goes by them",
                examples = "lidkoping-energi")
        String customerCode,

        @Schema(description = "The day of the reading", examples = "2026-02-15", required = true) @Nullable
        LocalDate readOn,

        @Schema(description = "Units, zero or more, at most three decimals", examples = "412", required = true)
        @Nullable
        BigDecimal quantity) {}
