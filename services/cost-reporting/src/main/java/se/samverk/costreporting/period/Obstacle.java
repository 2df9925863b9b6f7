package se.samverk.costreporting.period;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Something that stands in the way of a period's next step")
record Obstacle(
        @Schema(
                description =
                        "no-run, rules-changed, earlier-open and before-first-closed must be put right; the others can be accepted with a comment",
                enumeration = {
                    "no-run",
                    "rules-changed",
                    "earlier-open",
                    "before-first-closed",
                    "ledger-changed",
                    "readings-changed",
                    "unmatched",
                    "undistributed",
                    "conflict-open",
                    "late-changes"
                },
                examples = "unmatched")
        String code,

        @Schema(description = "Whether a comment is enough to go on", examples = "true")
        boolean acceptable,

        @Schema(
                description = "What it is, in the reader's language",
                examples = "Ofördelat i 2026-03 är 10 000,00 kr: konton som ingen regel fångar.")
        String sentence,

        @Schema(description = "The month", examples = "2026-03")
        String month,

        @Schema(
                description = "Where to see it, from the API's origin",
                examples = "/cost-reporting/v1/allocation-runs/019a2f00-0000-7000-8000-000000000007/unmatched")
        String link) {}
