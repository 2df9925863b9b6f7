package se.samverk.costreporting.price;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A price of a service, from its day until the next price's")
record Price(
        @Schema(description = "Id", examples = "019a2f00-0000-7000-8000-000000000021")
        UUID id,

        @Schema(description = "The service", examples = "it-arbetsplats")
        String serviceCode,

        @Schema(description = "Its name in Swedish", examples = "IT-arbetsplats")
        String serviceNameSv,

        @Schema(description = "Its name in English", examples = "Workplace")
        String serviceNameEn,

        @Schema(
                description = "What the service is counted in",
                enumeration = {"user", "device", "system", "inhabitant", "case"},
                examples = "device")
        String unit,

        @Schema(description = "First day", examples = "2026-01-01")
        LocalDate validFrom,

        @Schema(
                description =
                        "unit: öre per unit and quarter. fixed: öre per customer and quarter. tiered: each unit by the"
                                + " tier that it falls in. configurator: for each system, a base and its parameters.",
                examples = "unit")
        PriceModel model,

        @Nullable
        @Schema(
                description = "Öre per unit, per customer, or the base per system, for a quarter; none when tiered",
                examples = "112500")
        Long priceOre,

        @Schema(description = "The tiers, lowest first; only when tiered")
        List<PriceTier> tiers,

        @Schema(description = "The parameters; only of a configurator")
        List<PriceParameter> parameters,

        @Schema(
                description = "Whether an approved invoice basis has gone by it: it then stays as it is",
                examples = "false")
        boolean used,

        @JsonIgnore int revision) {}
