package se.samverk.costreporting.invoice;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverk.common.money.Ore;

@Schema(description = "A line of an invoice or a credit note")
public record DocumentLine(
        @Schema(description = "Its number in the document, from 1", examples = "1")
        int number,

        @Schema(
                description = "What it is for, in Swedish, as it stands in the document",
                examples = "IT-arbetsplats, Barn och utbildning")
        String text,

        @Schema(description = "The service", examples = "it-arbetsplats")
        String serviceCode,

        @Schema(description = "Its name in Swedish", examples = "IT-arbetsplats")
        String serviceNameSv,

        @Schema(description = "Its name in English", examples = "Workplace")
        String serviceNameEn,

        @Nullable @Schema(description = "The department; none: the whole customer", examples = "BUN")
        String departmentCode,

        @Nullable @Schema(description = "Its name in Swedish", examples = "Barn och utbildning")
        String departmentNameSv,

        @Nullable @Schema(description = "Its name in English", examples = "Children and education")
        String departmentNameEn,

        @Nullable @Schema(description = "The system, if it is one", examples = "Procapita")
        String systemName,

        @Schema(
                description = "What it is counted in",
                enumeration = {"user", "device", "system", "inhabitant", "case"},
                examples = "device")
        String unit,

        @Schema(description = "The unit in UN/ECE recommendation 20", examples = "C62")
        String unitCode,

        @Schema(description = "How many", examples = "412") BigDecimal quantity,

        @Schema(
                description =
                        "Öre for priceQuantity units, so that quantity / priceQuantity × it is the amount, but for the"
                                + " rounding to whole öre",
                examples = "112500",
                implementation = Long.class)
        Ore priceOre,

        @Schema(
                description =
                        "How many units the price is for: 1, or the line's whole quantity where units cost different",
                examples = "1")
        BigDecimal priceQuantity,

        @Schema(description = "Öre excluding VAT", examples = "46350000", implementation = Long.class)
        Ore amountOre,

        @Schema(description = "Why it is what it is") PriceBasis basis) {

    /** The text in the reader's language rather than the document's. */
    public String textIn(boolean swedish) {
        return text(
                swedish ? serviceNameSv : serviceNameEn,
                swedish ? departmentNameSv : departmentNameEn,
                systemName,
                departmentCode);
    }

    static String text(
            String service, @Nullable String department, @Nullable String system, @Nullable String departmentCode) {
        StringBuilder text = new StringBuilder(service);
        if (system != null) {
            text.append(", ").append(system);
        }
        String part = department != null ? department : departmentCode;
        if (part != null) {
            text.append(", ").append(part);
        }
        return text.toString();
    }
}
