package se.samverk.tenants.municipality;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A department as it is, or was, for a period of time. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A department for a period of time; a reorganisation ends one and begins another")
public record DepartmentPeriod(
        @NotNull
        @Pattern(regexp = "[A-Za-z0-9ÅÄÖåäö_-]{1,20}")
        @Schema(description = "The municipality's own code for it", examples = "BUN")
        String code,

        @NotBlank
        @Size(max = 100)
        @Schema(description = "Name in Swedish", examples = "Barn- och utbildningsförvaltningen")
        String nameSv,

        @NotBlank @Size(max = 100) @Schema(description = "Name in English", examples = "Education department")
        String nameEn,

        @Nullable @Schema(description = "Code of the department that it is a part of, if any", examples = "KS")
        String parentCode,

        @NotNull @Schema(description = "First day", examples = "2024-01-01")
        LocalDate validFrom,

        @Nullable @Schema(description = "Last day; absent while it goes on", examples = "2026-12-31")
        LocalDate validTo) {

    boolean overlaps(DepartmentPeriod other) {
        return code.equals(other.code) && covers(other.validFrom) || code.equals(other.code) && other.covers(validFrom);
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
