package se.samverk.costreporting.saving;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverk.common.money.Ore;
import se.samverk.common.text.Decimals;
import se.samverk.costreporting.database.Row;

@Schema(description = "A year's saving; negative when the services cost more than the baseline")
record SavingYear(
        @Schema(description = "The year", examples = "2025") int year,

        @Schema(
                description = "Whether its last month is closed: it goes by the edition below for good",
                examples = "true")
        boolean closed,

        @Schema(
                description =
                        "Whether the baseline was entered when the year had been closed already: the saving was no"
                                + " part of what was closed, and follows the baseline if that is changed",
                examples = "false")
        boolean addedAfterClosing,

        @Schema(description = "Months with an outcome; the baseline is counted for as many", examples = "12")
        int months,

        @Schema(
                description =
                        "available, or why there is no saving to tell of: no-edition: none of the index is entered;"
                                + " no-index: the edition lacks the year or the base year",
                enumeration = {"available", "no-edition", "no-index"},
                examples = "available")
        String state,

        @Nullable @Schema(description = "The edition", examples = "019a2f00-0000-7000-8000-000000000031")
        UUID editionId,

        @Nullable @Schema(description = "When it was published", examples = "2025-10-16")
        LocalDate publishedOn,

        @Nullable @Schema(description = "The base year's index", examples = "100")
        BigDecimal baseIndex,

        @Nullable @Schema(description = "The year's index", examples = "121.4")
        BigDecimal yearIndex,

        @Nullable
        @Schema(
                description = "The baseline at the year's prices, for the months with an outcome, öre",
                examples = "1821000000",
                implementation = Long.class)
        Ore baselineOre,

        @Schema(description = "What the services cost, öre", examples = "1600000000", implementation = Long.class)
        Ore actualOre,

        @Nullable
        @Schema(
                description = "The saving at the year's prices, öre",
                examples = "221000000",
                implementation = Long.class)
        Ore nominalOre,

        @Nullable
        @Schema(
                description = "The saving at the base year's prices, öre",
                examples = "182042834",
                implementation = Long.class)
        Ore realOre,

        @Nullable
        @Schema(description = "Inhabitants that it is divided by; none: no count is known", examples = "40402")
        Integer inhabitants,

        @Nullable
        @Schema(description = "The nominal saving per inhabitant, öre", examples = "5470", implementation = Long.class)
        Ore nominalPerInhabitantOre,

        @Nullable
        @Schema(description = "The real saving per inhabitant, öre", examples = "4506", implementation = Long.class)
        Ore realPerInhabitantOre,

        @Schema(
                description = "Nominal savings up to and with the year, öre",
                examples = "250000000",
                implementation = Long.class)
        Ore accumulatedNominalOre,

        @Schema(
                description = "Real savings up to and with the year, öre",
                examples = "210000000",
                implementation = Long.class)
        Ore accumulatedRealOre) {

    static SavingYear of(Row row) {
        BigDecimal base = row.decimalOrNull("base_index");
        BigDecimal year = row.decimalOrNull("year_index");
        UUID edition = row.idOrNull("edition_id");
        return new SavingYear(
                row.integer("year"),
                row.truth("closed"),
                row.truth("added_after_closing"),
                row.integer("months"),
                edition == null ? "no-edition" : base == null || year == null ? "no-index" : "available",
                edition,
                row.dateOrNull("published_on"),
                plain(base),
                plain(year),
                ore(row, "baseline_ore"),
                new Ore(row.number("actual_ore")),
                ore(row, "nominal_ore"),
                ore(row, "real_ore"),
                row.integerOrNull("inhabitants"),
                ore(row, "nominal_per_inhabitant_ore"),
                ore(row, "real_per_inhabitant_ore"),
                new Ore(row.number("accumulated_nominal_ore")),
                new Ore(row.number("accumulated_real_ore")));
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        return number == null ? null : Decimals.plain(number);
    }

    private static @Nullable Ore ore(Row row, String column) {
        Long value = row.numberOrNull(column);
        return value == null ? null : new Ore(value);
    }
}
