package se.samverk.tenants.apiclient;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "How an API client changes to another secret")
record NewSecret(
        @NotNull
        @Min(0)
        @Max(NewSecret.MOST_HOURS)
        @Schema(
                description =
                        "For how many hours the old secret works beside the new one, which then has a client id of its"
                                + " own; 0: the old one stops at once, and so do the tokens that were got with it",
                examples = "24")
        Integer overlapHours) {
    /** A week. */
    static final int MOST_HOURS = 168;
}
