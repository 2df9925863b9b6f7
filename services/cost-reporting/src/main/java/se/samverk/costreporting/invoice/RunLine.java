package se.samverk.costreporting.invoice;

import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverk.common.money.Ore;

@Schema(description = "A customer's, department's and service's, or system's, part of a basis")
record RunLine(
        @Schema(description = "Id", examples = "019a2f00-0000-7000-8000-000000000028")
        UUID id,

        @Schema(description = "The customer", examples = "1494")
        String customerCode,

        @Schema(description = "Its name", examples = "Lidköping")
        String customerName,

        @Nullable @Schema(description = "The department; none: the whole customer", examples = "BUN")
        String departmentCode,

        @Nullable @Schema(description = "Its name in Swedish", examples = "Barn och utbildning")
        String departmentNameSv,

        @Nullable @Schema(description = "Its name in English", examples = "Children and education")
        String departmentNameEn,

        @Schema(description = "The service", examples = "it-arbetsplats")
        String serviceCode,

        @Schema(description = "Its name in Swedish", examples = "IT-arbetsplats")
        String serviceNameSv,

        @Schema(description = "Its name in English", examples = "Workplace")
        String serviceNameEn,

        @Nullable @Schema(description = "The system, if it is one", examples = "Procapita")
        String systemName,

        @Schema(
                description = "What it is counted in",
                enumeration = {"user", "device", "system", "inhabitant", "case"},
                examples = "device")
        String unit,

        @Schema(description = "How many", examples = "412") BigDecimal quantity,

        @Schema(description = "Öre excluding VAT", examples = "46350000", implementation = Long.class)
        Ore amountOre,

        @Schema(description = "Why it is what it is") PriceBasis basis) {}
