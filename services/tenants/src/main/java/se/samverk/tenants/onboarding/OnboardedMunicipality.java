package se.samverk.tenants.onboarding;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverk.tenants.municipality.MunicipalityView;
import se.samverk.tenants.user.CreatedUser;

/** What came of an onboarding. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A new member, and how its first administrator comes in")
public record OnboardedMunicipality(
        @Schema(description = "The member as it stands in the register")
        MunicipalityView municipality,

        @Nullable @Schema(description = "Its first administrator, if this call created one")
        CreatedUser administrator,

        @JsonIgnore @Schema(hidden = true) boolean finishedNow) {}
