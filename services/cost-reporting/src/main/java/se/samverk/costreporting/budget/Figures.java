package se.samverk.costreporting.budget;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverk.common.money.Ore;

@Schema(
        description = "Budget and outcome in öre. So far: the months of the year up to the period's end that have an"
                + " outcome. A deviation is budget less outcome: negative when it cost more than budgeted")
record Figures(
        @Schema(description = "The period's budget", examples = "30000000", implementation = Long.class)
        Ore budgetOre,

        @Schema(description = "The period's outcome", examples = "31000000", implementation = Long.class)
        Ore outcomeOre,

        @Schema(description = "The budget so far", examples = "30000000", implementation = Long.class)
        Ore budgetToDateOre,

        @Schema(description = "The outcome so far", examples = "31000000", implementation = Long.class)
        Ore outcomeToDateOre,

        @Schema(description = "The deviation so far", examples = "-1000000", implementation = Long.class)
        Ore deviationOre,

        @Schema(description = "The year's budget", examples = "120000000", implementation = Long.class)
        Ore yearBudgetOre,

        @Nullable
        @Schema(
                description = "The year's end by the method; none: the method cannot tell",
                examples = "121000000",
                implementation = Long.class)
        Ore forecastOre,

        @Nullable
        @Schema(description = "The year's budget less the forecast", examples = "-1000000", implementation = Long.class)
        Ore forecastDeviationOre) {

    static Figures of(YearOfService year, ForecastMethod method, Progress progress) {
        Ore budget = Ore.ZERO;
        Ore outcome = Ore.ZERO;
        Ore whole = Ore.ZERO;
        for (int month = 0; month < Progress.MONTHS; month++) {
            whole = whole.plus(new Ore(year.budget[month]));
            if (progress.inPeriod(month)) {
                budget = budget.plus(new Ore(year.budget[month]));
                outcome = outcome.plus(new Ore(year.outcome[month]));
            }
        }
        Ore budgetToDate = new Ore(YearOfService.sum(year.budget, progress));
        Ore outcomeToDate = new Ore(YearOfService.sum(year.outcome, progress));
        Ore forecast = null;
        if (progress.state(method).equals("available")) {
            forecast = Ore.ZERO;
            for (long month : year.forecast(method, progress)) {
                forecast = forecast.plus(new Ore(month));
            }
        }
        return new Figures(
                budget,
                outcome,
                budgetToDate,
                outcomeToDate,
                budgetToDate.minus(outcomeToDate),
                whole,
                forecast,
                forecast == null ? null : whole.minus(forecast));
    }

    /** Whether there is nothing to show. */
    boolean nothing() {
        return yearBudgetOre.equals(Ore.ZERO)
                && outcomeToDateOre.equals(Ore.ZERO)
                && (forecastOre == null || forecastOre.equals(Ore.ZERO));
    }

    Figures plus(Figures other) {
        return new Figures(
                budgetOre.plus(other.budgetOre),
                outcomeOre.plus(other.outcomeOre),
                budgetToDateOre.plus(other.budgetToDateOre),
                outcomeToDateOre.plus(other.outcomeToDateOre),
                deviationOre.plus(other.deviationOre),
                yearBudgetOre.plus(other.yearBudgetOre),
                sum(forecastOre, other.forecastOre),
                sum(forecastDeviationOre, other.forecastDeviationOre));
    }

    private static @Nullable Ore sum(@Nullable Ore one, @Nullable Ore other) {
        return one == null || other == null ? null : one.plus(other);
    }
}
