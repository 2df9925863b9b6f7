package se.samverk.costreporting.allocation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Something the run had to assume")
record AllocationWarning(
        @Schema(description = "The month", examples = "2026-03")
        String month,

        @Schema(
                description = "population-after-month: a later count of inhabitants stood in for a missing one;"
                        + " population-missing: the member has none, and got nothing by keys that go by inhabitants",
                examples = "population-after-month")
        String code,

        @Schema(description = "What it concerns: a municipality's code", examples = "1494")
        String detail) {}
