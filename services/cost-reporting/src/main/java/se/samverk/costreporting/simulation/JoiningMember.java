package se.samverk.costreporting.simulation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.samverk.common.text.Legible;

@Schema(description = "A municipality that would have been a member in every month of the period")
record JoiningMember(
        @NotNull
        @Pattern(regexp = "[0-9]{4}", message = "simulation.municipality-form")
        @Schema(description = "Its code, four digits", examples = "1446")
        String municipality,

        @NotBlank @Legible @Size(max = 100) @Schema(description = "Its name", examples = "Karlsborg")
        String name,

        @NotNull @Min(1) @Max(10_000_000) @Schema(description = "Its inhabitants", examples = "6973")
        Integer inhabitants,

        @Size(max = 200) @Schema(description = "What the meters of services would have said of it; others say nothing")
        List<@NotNull @Valid Quantity> quantities,

        @Size(max = 200)
        @Schema(description = "Its weights in fixed keys that are not changed; it is not in the others")
        List<@NotNull @Valid Weight> weights) {

    JoiningMember {
        quantities = quantities == null ? List.of() : List.copyOf(quantities);
        weights = weights == null ? List.of() : List.copyOf(weights);
    }

    @Schema(name = "JoiningQuantity", description = "A metered quantity, the same in every month")
    record Quantity(
            @NotNull @Size(max = 50) @Schema(description = "The service", examples = "it-arbetsplats")
            String serviceCode,

            @NotNull @Positive @Digits(integer = 12, fraction = 3) @Schema(description = "Quantity", examples = "410")
            BigDecimal quantity) {}

    @Schema(name = "JoiningWeight", description = "A weight in a fixed key")
    record Weight(
            @NotNull @Size(max = 50) @Schema(description = "The key", examples = "gemensamt")
            String keyCode,

            @NotNull @Positive @Digits(integer = 12, fraction = 6) @Schema(description = "Weight", examples = "7.5")
            BigDecimal weight) {}
}
