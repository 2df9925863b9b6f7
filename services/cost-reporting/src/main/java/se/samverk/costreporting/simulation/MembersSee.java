package se.samverk.costreporting.simulation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a member sees of a shared simulation; each more than the one before. */
@Schema(enumeration = {"own", "totals", "answers"})
enum MembersSee {
    /** Its own effect only. */
    @JsonProperty("own")
    OWN,
    /** Also what the whole comes to for each of the others. */
    @JsonProperty("totals")
    TOTALS,
    /** Also what the others have answered, and why. */
    @JsonProperty("answers")
    ANSWERS;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static MembersSee of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
