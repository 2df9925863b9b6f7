package se.samverk.costreporting.saving;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "An index in a year; only the ratio between years matters")
record IndexValue(
        @NotNull @Min(1900) @Max(2999) @Schema(description = "The year", examples = "2020")
        Integer year,

        @NotNull
        @DecimalMin(value = "0", inclusive = false)
        @Digits(integer = 8, fraction = 4)
        @Schema(description = "The index", examples = "112.4")
        BigDecimal value) {}
