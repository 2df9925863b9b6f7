package se.samverk.costreporting.snapshot;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Which quarter the readings are for, and the day up to which they count")
record SnapshotForm(
        @NotNull
        @Pattern(regexp = "(19|2[0-9])[0-9]{2}-Q[1-4]", message = "snapshot.quarter-form")
        @Schema(description = "The quarter to invoice", examples = "2026-Q3")
        String quarter,

        @NotNull
        @Schema(
                description = "Of each service, customer and department the latest reading on or before this day",
                examples = "2026-05-15")
        LocalDate readOn) {}
