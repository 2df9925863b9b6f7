package se.samverk.costreporting.pool;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "Which ledger rows belong to a cost pool")
record MappingRule(
        @Schema(description = "Id", examples = "019a2f00-0000-7000-8000-000000000003")
        UUID id,

        @Schema(description = "The lowest number that matches a row decides", examples = "50")
        int priority,

        @Schema(description = "First account", examples = "4000")
        String accountFrom,

        @Schema(description = "Last account", examples = "7999")
        String accountTo,

        @Nullable @Schema(description = "Only this cost centre", examples = "210")
        String costCentre,

        @Nullable @Schema(description = "Only this project", examples = "2101")
        String project,

        @Schema(description = "The pool", examples = "it-arbetsplats")
        String poolCode,

        @Schema(description = "First day", examples = "2026-01-01")
        LocalDate validFrom,

        @Nullable @Schema(description = "Last day; none: until further notice", examples = "2026-12-31")
        LocalDate validTo,

        @JsonIgnore int version) {}
