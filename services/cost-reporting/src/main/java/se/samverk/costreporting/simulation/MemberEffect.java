package se.samverk.costreporting.simulation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverk.common.money.Ore;
import se.samverk.costreporting.database.Row;

@Schema(name = "SimulatedMember", description = "What the whole was for a member, and what it would have been")
record MemberEffect(
        @Schema(description = "The member", examples = "1494")
        String municipality,

        @Schema(description = "Its name", examples = "Lidköping")
        String name,

        @Nullable @Schema(description = "joins or leaves in the simulation; else null")
        Part change,

        @Nullable @Schema(description = "Inhabitants", examples = "40402")
        Integer inhabitants,

        @Schema(description = "As allocated, öre", examples = "41250000", implementation = Long.class)
        Ore beforeOre,

        @Schema(description = "As simulated, öre", examples = "43100000", implementation = Long.class)
        Ore afterOre,

        @Schema(description = "The difference, öre", examples = "1850000", implementation = Long.class)
        Ore changeOre,

        @Nullable @Schema(description = "The difference, percent of what it was; null of nothing", examples = "4.5")
        BigDecimal changePercent,

        @Nullable
        @Schema(description = "As allocated, öre per inhabitant", examples = "1021", implementation = Long.class)
        Ore beforePerInhabitantOre,

        @Nullable
        @Schema(description = "As simulated, öre per inhabitant", examples = "1067", implementation = Long.class)
        Ore afterPerInhabitantOre,

        @Nullable
        @Schema(description = "The difference, öre per inhabitant", examples = "46", implementation = Long.class)
        Ore changePerInhabitantOre) {

    @Schema(
            name = "SimulatedMemberChange",
            enumeration = {"joins", "leaves"})
    enum Part {
        @JsonProperty("joins")
        JOINS,
        @JsonProperty("leaves")
        LEAVES
    }

    /** Of columns {@code municipality, name, change, inhabitants, before_ore, after_ore}. */
    static MemberEffect of(Row row) {
        Integer inhabitants = row.integerOrNull("inhabitants");
        Difference sum = new Difference(new Ore(row.number("before_ore")), new Ore(row.number("after_ore")));
        String change = row.textOrNull("change");
        return new MemberEffect(
                row.text("municipality"),
                row.text("name"),
                change == null ? null : Part.valueOf(change.toUpperCase(java.util.Locale.ROOT)),
                inhabitants,
                sum.before(),
                sum.after(),
                sum.change(),
                sum.percent(),
                Difference.perInhabitant(sum.before(), inhabitants),
                Difference.perInhabitant(sum.after(), inhabitants),
                Difference.perInhabitant(sum.change(), inhabitants));
    }
}
