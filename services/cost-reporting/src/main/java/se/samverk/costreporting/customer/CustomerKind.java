package se.samverk.costreporting.customer;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a customer is. A municipality is one by itself; the others are added. */
@Schema(enumeration = {"municipality", "company", "city-network", "other"})
enum CustomerKind {
    @JsonProperty("municipality")
    MUNICIPALITY,
    @JsonProperty("company")
    COMPANY,
    @JsonProperty("city-network")
    CITY_NETWORK,
    @JsonProperty("other")
    OTHER;

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static CustomerKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
