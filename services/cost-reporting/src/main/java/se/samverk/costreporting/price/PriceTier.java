package se.samverk.costreporting.price;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A tier: what each unit costs above a count, up to the next tier's")
public record PriceTier(
        @NotNull
        @PositiveOrZero
        @Digits(integer = 12, fraction = 3)
        @Schema(description = "The tier takes the units above this count; the first tier's is 0", examples = "0")
        BigDecimal above,

        @NotNull
        @PositiveOrZero
        @Max(PriceForm.MAX_ORE)
        @Schema(description = "Öre per unit and quarter; for a case, öre per case", examples = "45000")
        Long priceOre) {}
