package se.samverk.tenants.branding;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverk.common.text.Legible;

/** Name and colour as they are to be shown; what is absent is as if it had never been chosen. */
@Schema(description = "Name and colour as they are to be shown; what is absent is Samverk's own")
public record ChangedBranding(
        @Nullable
        @Legible
        @Size(min = 1, max = 60)
        @Schema(description = "Its name as shown; the register's if absent", examples = "Lidköping")
        String shownName,

        @Nullable
        @Pattern(regexp = "#[0-9a-fA-F]{6}")
        @Schema(
                description = "Its colour: at least 3:1 against the light and the dark ground (WCAG 2.2, 1.4.11)",
                examples = "#1f6f8b")
        String primaryColour) {}
