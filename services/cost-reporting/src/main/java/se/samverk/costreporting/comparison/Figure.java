package se.samverk.costreporting.comparison;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A figure per inhabitant that a member can share. */
@Schema(enumeration = {"service-cost", "budget-outcome", "saving"})
enum Figure {
    /** What a service cost in the year. */
    @JsonProperty("service-cost")
    SERVICE_COST,
    /** Budget less outcome, for the months that have an outcome. */
    @JsonProperty("budget-outcome")
    BUDGET_OUTCOME,
    /** The nominal saving against the baseline. */
    @JsonProperty("saving")
    SAVING;

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Figure of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
