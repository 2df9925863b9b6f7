package se.samverk.tenants.municipality;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What can change of a municipality; everything is replaced. */
@Schema(
        description =
                "What can change of a municipality. Code and slug stay as they are, and the name has an operation of its own")
public record ChangedMunicipality(
        @Nullable @Schema(description = "Organisation number", examples = "212000-1702")
        String organisationNumber,

        @NotEmpty @Size(max = 200) @Schema(description = "How many lived there; the whole series")
        List<@NotNull @Valid PopulationFigure> populations,

        @Size(max = 500) @Schema(description = "All departments, also ended ones; none can be left out")
        List<@NotNull @Valid DepartmentPeriod> departments) {

    public ChangedMunicipality {
        departments = departments == null ? List.of() : departments;
    }
}
