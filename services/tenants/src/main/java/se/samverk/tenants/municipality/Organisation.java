package se.samverk.tenants.municipality;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A municipality's departments, on a day or over all time. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A municipality's departments, as they are on a day or over all time")
public record Organisation(
        @Schema(description = "Municipality code", examples = "1494")
        String municipality,

        @Nullable @Schema(description = "The day, if one was asked for", examples = "2026-03-05")
        LocalDate validOn,

        @Schema(description = "By code, then by first day; those of a day form a tree by parentCode")
        List<DepartmentView> departments,

        @JsonIgnore @Schema(hidden = true) long version) {

    Organisation on(@Nullable LocalDate day) {
        return day == null
                ? this
                : new Organisation(
                        municipality,
                        day,
                        departments.stream()
                                .filter(department -> department.covers(day))
                                .toList(),
                        version);
    }
}
