package se.samverk.costreporting.key;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.samverk.common.problem.Problem;

@Schema(description = "By what the members share the cost of the pools that use the key")
record AllocationKey(
        @Schema(description = "Id", examples = "019a2f00-0000-7000-8000-000000000004")
        UUID id,

        @Schema(description = "Short name, unique", examples = "invanare")
        String code,

        @Schema(description = "Name in Swedish", examples = "Invånare")
        String nameSv,

        @Schema(description = "Name in English", examples = "Inhabitants")
        String nameEn,

        @Schema(description = "Versions, oldest first") List<KeyVersion> versions,

        @JsonIgnore int version) {

    KeyVersion theVersion(UUID id) {
        return versions.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(Problem::notFound);
    }
}
