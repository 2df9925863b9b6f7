package se.samverk.tenants.branding;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a municipality is shown. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "How a municipality is shown")
public record Branding(
        @Schema(description = "Municipality code", examples = "1494")
        String municipality,

        @Nullable @Schema(description = "Its name as shown; the register's if absent", examples = "Lidköping")
        String shownName,

        @Nullable @Schema(description = "Its colour", examples = "#1f6f8b")
        String primaryColour,

        @Nullable
        @Schema(
                description = "SHA-256 of its coat of arms, if it has one; changes with the picture",
                examples = "9f2c4be1a7d0c3e6f58b1a2d4c6e8f90a1b2c3d4e5f60718293a4b5c6d7e8f90")
        String coatOfArms,

        @JsonIgnore @Schema(hidden = true) long version) {}
