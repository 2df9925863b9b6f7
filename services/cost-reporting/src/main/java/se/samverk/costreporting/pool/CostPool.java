package se.samverk.costreporting.pool;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A group of costs that is shared out as one")
record CostPool(
        @Schema(description = "Id", examples = "019a2f00-0000-7000-8000-000000000002")
        UUID id,

        @Schema(description = "Short name, unique", examples = "it-arbetsplats")
        String code,

        @Schema(description = "Name in Swedish", examples = "IT-arbetsplats")
        String nameSv,

        @Schema(description = "Name in English", examples = "Workplace")
        String nameEn,

        @Schema(
                description = "service: shared out to the members by its key. overhead: given to other pools first",
                examples = "service")
        PoolKind kind,

        @Nullable
        @Schema(description = "An overhead pool's place in the order of stepping down; lowest first", examples = "1")
        Integer step,

        @Nullable @Schema(description = "A service pool's allocation key", examples = "invanare")
        String keyCode,

        @JsonIgnore int version) {}
