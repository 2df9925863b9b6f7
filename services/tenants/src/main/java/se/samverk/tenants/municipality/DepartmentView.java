package se.samverk.tenants.municipality;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A department in an answer. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A department for a period of time")
public record DepartmentView(
        @Schema(
                description = "Identifier, the same over the whole period",
                examples = "019a5b6c-0000-7000-8000-000000000001")
        UUID id,

        @Schema(description = "The municipality's own code for it", examples = "BUN")
        String code,

        @Schema(description = "Name in Swedish", examples = "Barn- och utbildningsförvaltningen")
        String nameSv,

        @Schema(description = "Name in English", examples = "Education department")
        String nameEn,

        @Nullable @Schema(description = "Code of the department that it is a part of, if any", examples = "KS")
        String parentCode,

        @Schema(description = "First day", examples = "2024-01-01")
        LocalDate validFrom,

        @Nullable @Schema(description = "Last day; absent while it goes on", examples = "2026-12-31")
        LocalDate validTo) {

    boolean covers(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
