package se.samverk.costreporting.simulation;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverk.common.money.Ore;
import se.samverk.costreporting.database.Row;

@Schema(
        name = "SimulatedCustomer",
        description = "What a customer that is no municipality was invoiced, and what it would have been")
record CustomerEffect(
        @Schema(description = "The customer", examples = "lidkoping-energi")
        String code,

        @Schema(description = "Its name", examples = "Lidköping Energi AB")
        String name,

        @Schema(description = "As invoiced, öre", examples = "4125000", implementation = Long.class)
        Ore beforeOre,

        @Schema(description = "As simulated, öre", examples = "4310000", implementation = Long.class)
        Ore afterOre,

        @Schema(description = "The difference, öre", examples = "185000", implementation = Long.class)
        Ore changeOre,

        @Nullable @Schema(description = "The difference, percent of what it was; null of nothing", examples = "4.5")
        BigDecimal changePercent) {

    static CustomerEffect of(Row row) {
        Difference sum = new Difference(new Ore(row.number("before_ore")), new Ore(row.number("after_ore")));
        return new CustomerEffect(
                row.text("code"), row.text("name"), sum.before(), sum.after(), sum.change(), sum.percent());
    }
}
