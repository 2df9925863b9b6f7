package se.samverk.costreporting.catalogue;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A price and the day from which it holds")
record ServicePrice(
        @NotNull @Schema(description = "First day", examples = "2026-01-01")
        LocalDate validFrom,

        @NotNull
        @PositiveOrZero
        @Schema(description = "Öre per unit and quarter; for a case, öre per case", examples = "112500")
        Long priceOre) {}
