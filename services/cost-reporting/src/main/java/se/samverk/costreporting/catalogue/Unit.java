package se.samverk.costreporting.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a service is counted in. */
@Schema(enumeration = {"user", "device", "system", "inhabitant", "case"})
enum Unit {
    @JsonProperty("user")
    USER,
    @JsonProperty("device")
    DEVICE,
    @JsonProperty("system")
    SYSTEM,
    @JsonProperty("inhabitant")
    INHABITANT,
    @JsonProperty("case")
    CASE;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Unit of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
