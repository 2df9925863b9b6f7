package se.samverk.tenants.municipality;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Changes that are taken together, from one day on. */
@Schema(description = "Changes that are taken together, from one day on")
public record Reorganisation(
        @NotNull
        @Schema(
                description = "The first day of the new order; what was before it stays as it was",
                examples = "2027-01-01")
        LocalDate validFrom,

        @NotEmpty @Size(max = 200) @Schema(description = "The changes, in the order that they are made")
        List<@NotNull @Valid DepartmentChange> changes) {}
