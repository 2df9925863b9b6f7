package se.samverk.costreporting.federation;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverk.common.money.Ore;

@Schema(
        description = "How what a customer is invoiced for a service has changed between two periods, and why:"
                + " change = price + volume + rounding. Invoices that have been credited are left out")
record InvoicedChange(
        @Schema(description = "The service", examples = "it-arbetsplats")
        String serviceCode,

        @Schema(description = "Name in Swedish", examples = "IT-arbetsplats")
        String nameSv,

        @Schema(description = "Name in English", examples = "Workplace")
        String nameEn,

        @Schema(description = "The customer's code; a municipality's is its number", examples = "1494")
        String customerCode,

        @Schema(description = "The customer's name", examples = "Lidköping")
        String customerName,

        @Schema(description = "Whether the customer is a municipality", examples = "true")
        boolean municipal,

        @Schema(
                description = "new: nothing was invoiced before. gone: nothing is invoiced now. both: else",
                enumeration = {"both", "new", "gone"},
                examples = "both")
        String presence,

        @Schema(description = "In the period compared with, öre", examples = "8500000", implementation = Long.class)
        Ore beforeOre,

        @Schema(description = "In the period, öre", examples = "9000000", implementation = Long.class)
        Ore afterOre,

        @Schema(description = "The difference, öre", examples = "500000", implementation = Long.class)
        Ore changeOre,

        @Nullable @Schema(description = "In percent of what it was; none if that was zero", examples = "5.9")
        BigDecimal changePercent,

        @Schema(description = "What made the difference") Parts parts,

        @Nullable
        @Schema(description = "What was invoiced in the last quarter of the period compared with; none if nothing")
        Priced before,

        @Nullable @Schema(description = "What was invoiced in the period's last quarter; none if nothing")
        Priced after) {

    @Schema(description = "What made a difference; the parts add up to it")
    record Parts(
            @Schema(description = "Another price, öre", examples = "300000", implementation = Long.class)
            Ore priceOre,

            @Schema(
                    description = "More or fewer units or systems, öre",
                    examples = "200000",
                    implementation = Long.class)
            Ore volumeOre,

            @Schema(description = "Rounding to whole öre", examples = "0", implementation = Long.class)
            Ore roundingOre) {
        static final Parts NONE = new Parts(Ore.ZERO, Ore.ZERO, Ore.ZERO);

        Parts plus(Parts other) {
            return new Parts(
                    priceOre.plus(other.priceOre),
                    volumeOre.plus(other.volumeOre),
                    roundingOre.plus(other.roundingOre));
        }
    }

    @Schema(description = "What was invoiced of a service in a quarter")
    record Priced(
            @Schema(description = "The quarter", examples = "2026-Q1")
            String quarter,

            @Schema(
                    description = "How the price makes an amount",
                    enumeration = {"unit", "fixed", "tiered", "configurator"},
                    examples = "unit")
            String model,

            @Schema(description = "The price's first day", examples = "2026-01-01")
            LocalDate priceFrom,

            @Schema(
                    description = "Öre per unit, per customer, or the base per system; 0 when tiered",
                    examples = "112500",
                    implementation = Long.class)
            Ore priceOre,

            @Schema(description = "Units, or systems of a configurator", examples = "412")
            BigDecimal quantity) {}
}
