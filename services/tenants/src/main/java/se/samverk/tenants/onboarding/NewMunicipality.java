package se.samverk.tenants.onboarding;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverk.common.tenancy.Realm;
import se.samverk.common.text.Legible;
import se.samverk.tenants.municipality.ChangedMunicipality;
import se.samverk.tenants.municipality.DepartmentPeriod;
import se.samverk.tenants.municipality.PopulationFigure;

/** A municipality that is to be a member. */
@Schema(description = "A municipality that is to be a member")
public record NewMunicipality(
        @NotNull
        @Pattern(regexp = "[0-9]{4}")
        @Schema(description = "The municipality's four-digit code (kommunkod)", examples = "1494")
        String code,

        @NotNull
        @Pattern(regexp = "[a-z][a-z0-9-]{1,39}")
        @Schema(
                description = "Its name in addresses, and of its realm in Keycloak; never changes",
                examples = "lidkoping")
        String slug,

        @NotBlank @Legible @Size(max = 100) @Schema(description = "Its name", examples = "Lidköpings kommun")
        String name,

        @Nullable @Schema(description = "Organisation number", examples = "212000-1702")
        String organisationNumber,

        @NotEmpty @Size(max = 200) @Schema(description = "How many live there; at least one figure")
        List<@NotNull @Valid PopulationFigure> populations,

        @Size(max = 500) @Schema(description = "Its departments")
        List<@NotNull @Valid DepartmentPeriod> departments,

        @Nullable @Valid @Schema(description = "Its first administrator, if there is to be one at once")
        NewAdministrator administrator) {

    public NewMunicipality {
        departments = departments == null ? List.of() : departments;
    }

    @JsonIgnore
    Realm realm() {
        return new Realm(code, slug, name.strip());
    }

    @JsonIgnore
    ChangedMunicipality content() {
        return new ChangedMunicipality(organisationNumber, populations, departments);
    }

    /** Nothing of the administrator, so that none of it ends in a log. */
    @Override
    public String toString() {
        return "NewMunicipality[" + code + "]";
    }
}
