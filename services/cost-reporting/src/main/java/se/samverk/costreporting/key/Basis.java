package se.samverk.costreporting.key;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a key goes by. */
@Schema(enumeration = {"population", "fixed", "metered", "mix"})
public enum Basis {
    /** The members' inhabitants. */
    @JsonProperty("population")
    POPULATION,
    /** Weights that were agreed on. */
    @JsonProperty("fixed")
    FIXED,
    /** The latest reading of a service's meter. */
    @JsonProperty("metered")
    METERED,
    /** Other keys, each with a weight. */
    @JsonProperty("mix")
    MIX;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Basis of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
