package se.samverk.costreporting.pool;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a pool's cost goes to the members by a key, or first to other pools. */
@Schema(enumeration = {"service", "overhead"})
enum PoolKind {
    @JsonProperty("service")
    SERVICE,
    @JsonProperty("overhead")
    OVERHEAD;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static PoolKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
