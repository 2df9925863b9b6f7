package se.samverk.costreporting.price;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverk.common.problem.Problem;

@Schema(description = "What finance decides about a price")
public record PriceForm(
        @NotNull @Schema(description = "The service", examples = "it-arbetsplats")
        String serviceCode,

        @NotNull @Schema(description = "First day; one price per service and day", examples = "2026-01-01")
        LocalDate validFrom,

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
                examples = "112500",
                nullable = true)
        Long priceOre,

        @Size(max = 50) @Schema(description = "The tiers, lowest first, the first above 0: when tiered, and only then")
        List<@NotNull @Valid PriceTier> tiers,

        @Size(max = 50) @Schema(description = "The parameters: of a configurator, and only then")
        List<@NotNull @Valid PriceParameter> parameters) {
    /** A hundred billion kronor. */
    public static final long MAX_ORE = 10_000_000_000_000L;

    public PriceForm {
        tiers = tiers == null ? List.of() : List.copyOf(tiers);
        parameters = parameters == null ? List.of() : List.copyOf(parameters);
    }

    /** @throws Problem 422 if the parts don't go with the model, or the tiers leave a hole */
    public void requireWhole() {
        requirePart("priceOre", model != PriceModel.TIERED, priceOre != null);
        requirePart("tiers", model == PriceModel.TIERED, !tiers.isEmpty());
        requirePart("parameters", model == PriceModel.CONFIGURATOR, !parameters.isEmpty());
        requireRisingTiers();
        requireDistinctParameters();
    }

    /** The amount that the price has of its own; the tiers have theirs. */
    public long ownOre() {
        Long own = priceOre;
        return own == null ? 0 : own;
    }

    private void requirePart(String field, boolean expected, boolean present) {
        if (expected != present) {
            String code = expected ? "price.part-missing" : "price.part-unused";
            throw Problem.unprocessable(code).withField(field, code + ".field");
        }
    }

    private void requireRisingTiers() {
        for (int i = 0; i < tiers.size(); i++) {
            if (i == 0 && tiers.getFirst().above().signum() != 0) {
                throw Problem.unprocessable("price.first-tier").withField("tiers[0].above", "price.first-tier.field");
            }
            if (i > 0 && tiers.get(i).above().compareTo(tiers.get(i - 1).above()) <= 0) {
                throw Problem.unprocessable("price.tier-order")
                        .withField("tiers[" + i + "].above", "price.tier-order.field");
            }
        }
    }

    private void requireDistinctParameters() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < parameters.size(); i++) {
            if (!seen.add(parameters.get(i).code())) {
                throw Problem.unprocessable(
                                "price.parameter-twice", parameters.get(i).code())
                        .withField("parameters[" + i + "].code", "price.parameter-twice.field");
            }
        }
    }
}
