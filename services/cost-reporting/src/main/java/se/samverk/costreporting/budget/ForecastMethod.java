package se.samverk.costreporting.budget;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the months without an outcome are taken to come to. */
@Schema(enumeration = {"remaining-budget", "last-year", "run-rate"})
enum ForecastMethod {
    /** Their budget. */
    @JsonProperty("remaining-budget")
    REMAINING_BUDGET,
    /** What the same months came to last year. */
    @JsonProperty("last-year")
    LAST_YEAR,
    /** As much a month as those so far. */
    @JsonProperty("run-rate")
    RUN_RATE;

    static final String PATTERN = "remaining-budget|last-year|run-rate";

    static ForecastMethod of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
