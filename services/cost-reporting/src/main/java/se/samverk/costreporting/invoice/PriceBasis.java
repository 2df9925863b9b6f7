package se.samverk.costreporting.invoice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverk.common.money.Ore;

@Schema(
        description =
                "Why an amount is what it is: the reading, the price, and the tiers or parameters that went into it")
public record PriceBasis(
        @Nullable @Schema(description = "The day of the reading; none for a system", examples = "2026-05-15")
        LocalDate readOn,

        @Schema(
                description = "unit, fixed, tiered or configurator",
                enumeration = {"unit", "fixed", "tiered", "configurator"},
                examples = "unit")
        String model,

        @Schema(description = "The price's first day", examples = "2026-01-01")
        LocalDate priceFrom,

        @Schema(
                description = "Öre per unit, per customer, or a system's base, for a quarter; 0 when tiered",
                examples = "112500",
                implementation = Long.class)
        Ore priceOre,

        @Schema(description = "The customer's units of the service, over all its departments", examples = "812")
        BigDecimal customerQuantity,

        @Schema(
                description = "The customer's amount in öre before it is rounded half up to whole öre",
                examples = "91350000")
        BigDecimal exactAmount,

        @Schema(
                description =
                        "The customer's amount in whole öre; divided between departments by their readings, what is left"
                                + " over going to the largest remainders",
                examples = "91350000",
                implementation = Long.class)
        Ore customerAmountOre,

        @Schema(description = "The tiers or parameters") List<PricePart> parts) {}
