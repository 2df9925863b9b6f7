package se.samverk.costreporting.invoice;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a basis has come. */
@Schema(enumeration = {"draft", "reviewed", "approved"})
enum RunState {
    @JsonProperty("draft")
    DRAFT,
    @JsonProperty("reviewed")
    REVIEWED,
    @JsonProperty("approved")
    APPROVED;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static RunState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
