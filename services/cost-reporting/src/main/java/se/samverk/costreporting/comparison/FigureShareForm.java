package se.samverk.costreporting.comparison;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "What to share, and with whom")
record FigureShareForm(
        @NotNull @Schema(description = "The figure", examples = "service-cost")
        Figure figure,

        @Nullable
        @Size(min = 1, max = 40)
        @Schema(description = "Only this service, or area of savings; none: all of them", examples = "it-arbetsplats")
        String subjectCode,

        @Nullable
        @Pattern(regexp = "[0-9]{4}", message = "share.member-form")
        @Schema(description = "With this member; none: with all who share the same in return", examples = "1495")
        String withMunicipality) {}
