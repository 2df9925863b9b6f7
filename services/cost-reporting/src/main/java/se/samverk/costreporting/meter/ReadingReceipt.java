package se.samverk.costreporting.meter;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What became of the readings that were sent")
record ReadingReceipt(
        @Schema(description = "Readings in the request", examples = "240")
        int count,

        @Schema(description = "Of them new", examples = "238")
        int added,

        @Schema(description = "Of them corrections: the earlier quantity is kept as history", examples = "1")
        int corrected,

        @Schema(description = "Of them already known with the same quantity", examples = "1")
        int unchanged) {}
