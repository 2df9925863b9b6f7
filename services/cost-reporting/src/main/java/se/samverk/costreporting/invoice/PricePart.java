package se.samverk.costreporting.invoice;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A tier or a parameter that went into an amount: its quantity times its price")
public record PricePart(
        @Nullable @Schema(description = "Of a tier: it takes the units above this count", examples = "100")
        BigDecimal above,

        @Nullable @Schema(description = "Of a tier: up to this count; none: without end", examples = "500")
        BigDecimal upTo,

        @Nullable @Schema(description = "Of a parameter: its short name", examples = "lagring")
        String code,

        @Nullable @Schema(description = "Of a parameter: its name in Swedish", examples = "Lagring")
        String nameSv,

        @Nullable @Schema(description = "Of a parameter: its name in English", examples = "Storage")
        String nameEn,

        @Nullable @Schema(description = "Of a parameter: what it is counted in", examples = "GB")
        String unit,

        @Schema(description = "How many fell in it", examples = "312")
        BigDecimal quantity,

        @Schema(description = "Öre for each, per quarter", examples = "45000")
        long priceOre) {}
