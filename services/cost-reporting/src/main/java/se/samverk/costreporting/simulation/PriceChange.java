package se.samverk.costreporting.simulation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverk.costreporting.price.PriceForm;
import se.samverk.costreporting.price.PriceModel;
import se.samverk.costreporting.price.PriceParameter;
import se.samverk.costreporting.price.PriceTier;

@Schema(description = "A service's price as it would be, in every quarter of the period")
record PriceChange(
        @NotNull @Size(max = 50) @Schema(description = "The service", examples = "it-arbetsplats")
        String serviceCode,

        @NotNull
        @Schema(
                description =
                        "unit: öre per unit and quarter. fixed: öre per customer and quarter. tiered: each unit by the"
                                + " tier that it falls in. configurator: for each system, a base and its parameters.",
                examples = "unit")
        PriceModel model,

        @Nullable
        @PositiveOrZero
        @Max(PriceForm.MAX_ORE)
        @Schema(
                description = "Öre per unit, per customer, or the base per system, for a quarter; none when tiered",
                examples = "118000",
                nullable = true)
        Long priceOre,

        @Size(max = 50) @Schema(description = "The tiers, lowest first, the first above 0: when tiered, and only then")
        List<@NotNull @Valid PriceTier> tiers,

        @Size(max = 50) @Schema(description = "The parameters: of a configurator, and only then")
        List<@NotNull @Valid PriceParameter> parameters) {

    PriceChange {
        tiers = tiers == null ? List.of() : List.copyOf(tiers);
        parameters = parameters == null ? List.of() : List.copyOf(parameters);
    }

    @JsonIgnore
    PriceForm from(LocalDate day) {
        return new PriceForm(serviceCode, day, model, priceOre, tiers, parameters);
    }
}
