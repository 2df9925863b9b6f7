package se.samverk.tenants.apiclient;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an API client has done through the gateway. */
@Schema(
        description =
                "How an API client has called, by what the gateway has told; half a minute may pass before it has")
record ClientUse(
        @Schema(description = "How many calls", examples = "1204")
        long calls,

        @Schema(description = "Of those, answered with 4xx: what was asked is wrong or not allowed", examples = "3")
        long refused,

        @Schema(description = "Of those, answered with 5xx: Samverk could not", examples = "0")
        long failed,

        @Nullable
        @Schema(description = "When it last called; none: not in that time", examples = "2026-03-05T03:00:12Z")
        Instant lastCallAt) {
    static final ClientUse NONE = new ClientUse(0, 0, 0, null);
}
