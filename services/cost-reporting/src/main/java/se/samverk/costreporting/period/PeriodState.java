package se.samverk.costreporting.period;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a month's figures have come; a longer period is as far as the least of its months. */
@Schema(enumeration = {"draft", "reviewed", "approved", "closed"})
public enum PeriodState {
    @JsonProperty("draft")
    DRAFT,
    @JsonProperty("reviewed")
    REVIEWED,
    @JsonProperty("approved")
    APPROVED,
    @JsonProperty("closed")
    CLOSED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static PeriodState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** The state that a month must be in to come to this one. */
    PeriodState before() {
        return values()[Math.max(0, ordinal() - 1)];
    }
}
