package se.samverk.tenants.municipality;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A member municipality: both what answers show and what the event {@code se.samverk.tenants.municipality.v1} tells. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Municipality", description = "A member municipality")
public record MunicipalityView(
        @Schema(description = "The municipality's four-digit code (kommunkod)", examples = "1494")
        String code,

        @Schema(description = "Its name in addresses, and of its realm in Keycloak", examples = "lidkoping")
        String slug,

        @Schema(description = "Its name", examples = "Lidköpings kommun")
        String name,

        @Nullable @Schema(description = "Organisation number", examples = "212000-1702")
        String organisationNumber,

        @Schema(description = "How many lived there, latest first")
        List<PopulationFigure> populations,

        @Schema(description = "What it is and has been called, latest first")
        List<DatedName> names,

        @Schema(description = "Its departments, over time") List<DepartmentView> departments,

        @JsonIgnore @Schema(hidden = true) long version) {}
