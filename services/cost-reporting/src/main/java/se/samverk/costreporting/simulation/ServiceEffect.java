package se.samverk.costreporting.simulation;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverk.common.money.Ore;
import se.samverk.costreporting.database.Row;

@Schema(name = "SimulatedService", description = "What a service was for a member, and what it would have been")
record ServiceEffect(
        @Schema(description = "The service, or the pool if no service carries it", examples = "it-arbetsplats")
        String serviceCode,

        @Schema(description = "Name in Swedish", examples = "IT-arbetsplats")
        String nameSv,

        @Schema(description = "Name in English", examples = "Workplace IT")
        String nameEn,

        @Schema(description = "As allocated, öre", examples = "4125000", implementation = Long.class)
        Ore beforeOre,

        @Schema(description = "As simulated, öre", examples = "4310000", implementation = Long.class)
        Ore afterOre,

        @Schema(description = "The difference, öre", examples = "185000", implementation = Long.class)
        Ore changeOre,

        @Nullable @Schema(description = "The difference, percent of what it was; null of nothing", examples = "4.5")
        BigDecimal changePercent,

        @Nullable
        @Schema(description = "The difference, öre per inhabitant", examples = "5", implementation = Long.class)
        Ore changePerInhabitantOre) {

    /** Of columns {@code service_code, name_sv, name_en, inhabitants, before_ore, after_ore}. */
    static ServiceEffect of(Row row) {
        Difference sum = new Difference(new Ore(row.number("before_ore")), new Ore(row.number("after_ore")));
        return new ServiceEffect(
                row.text("service_code"),
                row.text("name_sv"),
                row.text("name_en"),
                sum.before(),
                sum.after(),
                sum.change(),
                sum.percent(),
                Difference.perInhabitant(sum.change(), row.integerOrNull("inhabitants")));
    }
}
