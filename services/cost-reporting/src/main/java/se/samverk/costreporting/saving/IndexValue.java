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
        @DecimalMin("1")
        @Digits(integer = 5, fraction = 4)
        @Schema(description = "The index, from 1 and below 100 000", examples = "112.4")
        BigDecimal value) {}
