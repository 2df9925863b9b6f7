package se.samverk.costreporting.simulation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a simulation has come. The last three are decisions. */
@Schema(enumeration = {"working", "failed", "draft", "shared", "adopted", "rejected", "withdrawn"})
enum SimulationState {
    @JsonProperty("working")
    WORKING,
    @JsonProperty("failed")
    FAILED,
    @JsonProperty("draft")
    DRAFT,
    @JsonProperty("shared")
    SHARED,
    @JsonProperty("adopted")
    ADOPTED,
    @JsonProperty("rejected")
    REJECTED,
    @JsonProperty("withdrawn")
    WITHDRAWN;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static SimulationState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    boolean isDecision() {
        return compareTo(SHARED) > 0;
    }
}
