package se.samverk.tenants.apiclient;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "How an API client called on one day, Swedish time")
record ClientDay(
        @Schema(description = "The day", examples = "2026-03-05")
        LocalDate day,

        @Schema(description = "How many calls", examples = "96")
        long calls,

        @Schema(description = "Of those, answered with 4xx", examples = "1")
        long refused,

        @Schema(description = "Of those, answered with 5xx", examples = "0")
        long failed) {}
