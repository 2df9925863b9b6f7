package se.samverk.tenants.onboarding;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverk.common.text.Legible;
import se.samverk.tenants.municipality.DepartmentPeriod;
import se.samverk.tenants.municipality.PopulationFigure;

/** A new member as far as it has been filled in; what is absent isn't judged. */
@Schema(description = "A new member as far as it has been filled in. What is absent isn't judged")
public record OnboardingCheck(
        @Nullable
        @Pattern(regexp = "[0-9]{4}")
        @Schema(description = "The municipality's four-digit code (kommunkod)", examples = "1499")
        String code,

        @Nullable
        @Pattern(regexp = "[a-z][a-z0-9-]{1,39}")
        @Schema(description = "Its name in addresses", examples = "falkoping")
        String slug,

        @Nullable @Legible @Size(min = 1, max = 100) @Schema(description = "Its name", examples = "Falköpings kommun")
        String name,

        @Nullable @Schema(description = "Organisation number", examples = "212000-1702")
        String organisationNumber,

        @Size(max = 200) @Schema(description = "How many live there")
        List<@NotNull @Valid PopulationFigure> populations,

        @Size(max = 500) @Schema(description = "Its departments")
        List<@NotNull @Valid DepartmentPeriod> departments,

        @Nullable @Valid @Schema(description = "Its first administrator")
        NewAdministrator administrator) {

    public OnboardingCheck {
        populations = populations == null ? List.of() : populations;
        departments = departments == null ? List.of() : departments;
    }

    /** Nothing of the administrator, so that none of it ends in a log. */
    @Override
    public String toString() {
        return "OnboardingCheck[" + code + "]";
    }
}
