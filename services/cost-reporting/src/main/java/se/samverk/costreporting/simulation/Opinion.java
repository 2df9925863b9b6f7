package se.samverk.costreporting.simulation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a member says of a simulation. */
@Schema(enumeration = {"yes", "no"})
enum Opinion {
    @JsonProperty("yes")
    YES,
    @JsonProperty("no")
    NO;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Opinion of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
