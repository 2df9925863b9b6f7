package se.samverk.costreporting.saving;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which price index. */
@Schema(enumeration = {"pkv", "kpi"})
enum IndexKind {
    /** Prisindex för kommunal verksamhet, published by Sveriges Kommuner och Regioner. */
    @JsonProperty("pkv")
    PKV,
    /** Konsumentprisindex, published by Statistics Sweden. */
    @JsonProperty("kpi")
    KPI;

    static final String PATTERN = "pkv|kpi";

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static IndexKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
