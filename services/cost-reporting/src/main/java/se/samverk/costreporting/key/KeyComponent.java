package se.samverk.costreporting.key;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "One key of a mix, with its weight of the sum of all weights")
public record KeyComponent(
        @NotNull @Schema(description = "A key that is itself no mix", examples = "invanare")
        String keyCode,

        @NotNull
        @Positive
        @Digits(integer = 12, fraction = 6)
        @Schema(description = "Weight, more than zero", examples = "50")
        BigDecimal weight) {}
