package se.samverk.costreporting.key;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "What a key says from a day on, until its next version")
record KeyVersion(
        @Schema(description = "Id", examples = "019a2f00-0000-7000-8000-000000000005")
        UUID id,

        @Schema(description = "1, 2, 3 … in order of time", examples = "1")
        int number,

        @Schema(description = "First day", examples = "2026-01-01")
        LocalDate validFrom,

        @Schema(description = "What the key goes by", examples = "fixed")
        Basis basis,

        @Schema(description = "The members' weights, for a fixed key")
        List<KeyShare> shares,

        @Nullable @Schema(description = "The service whose meter a metered key goes by", examples = "it-arbetsplats")
        String serviceCode,

        @Schema(description = "The keys of a mix") List<KeyComponent> components,

        @Schema(description = "Whether a run has used it; it then never changes", examples = "false")
        boolean used) {}
