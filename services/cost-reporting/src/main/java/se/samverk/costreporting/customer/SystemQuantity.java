package se.samverk.costreporting.customer;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "How much a system has of a parameter")
record SystemQuantity(
        @NotNull
        @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,39}", message = "catalogue.code-form")
        @Schema(description = "The parameter, as the price names it", examples = "lagring")
        String code,

        @NotNull
        @PositiveOrZero
        @Digits(integer = 12, fraction = 3)
        @Schema(description = "How much of it", examples = "500")
        BigDecimal quantity) {}
