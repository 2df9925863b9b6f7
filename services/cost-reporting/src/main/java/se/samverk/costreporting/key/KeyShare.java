package se.samverk.costreporting.key;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What one member carries of a fixed key: its weight of the sum of all weights")
public record KeyShare(
        @NotNull @Schema(description = "The member's code", examples = "1494")
        String municipality,

        @NotNull
        @PositiveOrZero
        @Digits(integer = 12, fraction = 6)
        @Schema(description = "Weight, zero or more", examples = "40")
        BigDecimal weight) {}
