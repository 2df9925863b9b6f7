package se.samverk.costreporting.catalogue;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverk.common.problem.Problem;
import se.samverk.common.text.Legible;

@Schema(description = "What finance decides about a service")
record ServiceForm(
        @NotNull
        @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,39}", message = "catalogue.code-form")
        @Schema(description = "Short name, unique in the catalogue", examples = "it-arbetsplats")
        String code,

        @NotBlank @Legible @Size(max = 100) @Schema(description = "Name in Swedish", examples = "IT-arbetsplats")
        String nameSv,

        @NotBlank @Legible @Size(max = 100) @Schema(description = "Name in English", examples = "Workplace")
        String nameEn,

        @NotNull @Schema(description = "What one pays for one of", examples = "device")
        Unit unit,

        @Nullable
        @Schema(
                description = "The cost pool that holds what the service costs; a pool carries one service",
                examples = "it-arbetsplats")
        String poolCode,

        @Size(max = 500)
        @Schema(
                description =
                        "Dated prices per unit, each from its own day; those of other models are the price list's")
        List<@NotNull @Valid ServicePrice> prices) {

    ServiceForm {
        prices = prices == null ? List.of() : List.copyOf(prices);
    }

    /** @throws Problem 422 if two prices hold from the same day */
    void requireDistinctPriceDates() {
        Set<LocalDate> seen = new HashSet<>();
        for (int i = 0; i < prices.size(); i++) {
            if (!seen.add(prices.get(i).validFrom())) {
                throw Problem.unprocessable("catalogue.price-date-twice")
                        .withField("prices[" + i + "].validFrom", "catalogue.price-date-twice.field");
            }
        }
    }
}
