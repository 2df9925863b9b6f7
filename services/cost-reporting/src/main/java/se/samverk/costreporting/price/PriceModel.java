package se.samverk.costreporting.price;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a price makes an amount of what was read. */
@Schema(enumeration = {"unit", "fixed", "tiered", "configurator"})
public enum PriceModel {
    @JsonProperty("unit")
    UNIT,
    @JsonProperty("fixed")
    FIXED,
    @JsonProperty("tiered")
    TIERED,
    @JsonProperty("configurator")
    CONFIGURATOR;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static PriceModel of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
