package se.samverk.costreporting.snapshot;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverk.common.text.Decimals;
import se.samverk.costreporting.database.Row;

@Schema(description = "A reading as it was frozen")
record SnapshotReading(
        @Schema(description = "The reading", examples = "019a2f00-0000-7000-8000-000000000006")
        UUID readingId,

        @Schema(description = "The customer; a municipality's is its own code", examples = "1494")
        String customerCode,

        @Schema(description = "Its name", examples = "Lidköping")
        String customerName,

        @Nullable @Schema(description = "The department; none: the whole customer", examples = "BUN")
        String departmentCode,

        @Schema(description = "The service", examples = "it-arbetsplats")
        String serviceCode,

        @Schema(description = "Its name in Swedish", examples = "IT-arbetsplats")
        String serviceNameSv,

        @Schema(description = "Its name in English", examples = "Workplace")
        String serviceNameEn,

        @Schema(description = "The day it was read", examples = "2026-05-15")
        LocalDate readOn,

        @Schema(description = "Units", examples = "412") BigDecimal quantity,

        @Schema(
                description =
                        "Whether nothing had been read anew in the three months up to the snapshot's day, as there"
                                + " had before: the earlier reading counts",
                examples = "false")
        boolean stale) {

    static SnapshotReading of(Row row) {
        return new SnapshotReading(
                row.id("reading_id"),
                row.text("customer_code"),
                row.text("customer_name"),
                row.textOrNull("department_code"),
                row.text("service_code"),
                row.text("name_sv"),
                row.text("name_en"),
                row.date("read_on"),
                Decimals.plain(row.decimal("quantity")),
                row.truth("stale"));
    }
}
