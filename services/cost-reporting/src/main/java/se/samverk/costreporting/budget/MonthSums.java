package se.samverk.costreporting.budget;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverk.common.money.Ore;

/** Sums the services of a year month by month, and the months as they come. */
final class MonthSums {
    private final ForecastMethod method;
    private final Progress progress;
    private final long[] budget = new long[Progress.MONTHS];
    private final long[] outcome = new long[Progress.MONTHS];
    private final long[] forecast = new long[Progress.MONTHS];

    private MonthSums(ForecastMethod method, Progress progress) {
        this.method = method;
        this.progress = progress;
    }

    static List<BudgetOutcome.Month> of(Collection<YearOfService> services, ForecastMethod method, Progress progress) {
        MonthSums sums = new MonthSums(method, progress);
        services.forEach(sums::add);
        return sums.months();
    }

    private boolean tells() {
        return progress.state(method).equals("available");
    }

    private void add(YearOfService service) {
        long[] expected = tells() ? service.forecast(method, progress) : new long[Progress.MONTHS];
        for (int month = 0; month < Progress.MONTHS; month++) {
            budget[month] = Math.addExact(budget[month], service.budget[month]);
            outcome[month] = Math.addExact(outcome[month], service.outcome[month]);
            forecast[month] = Math.addExact(forecast[month], expected[month]);
        }
    }

    private List<BudgetOutcome.Month> months() {
        List<BudgetOutcome.Month> months = new ArrayList<>();
        Ore budgetSoFar = Ore.ZERO;
        Ore outcomeSoFar = Ore.ZERO;
        Ore forecastSoFar = Ore.ZERO;
        for (int month = 0; month < Progress.MONTHS; month++) {
            boolean ran = progress.ran(month);
            budgetSoFar = budgetSoFar.plus(new Ore(budget[month]));
            outcomeSoFar = outcomeSoFar.plus(new Ore(outcome[month]));
            forecastSoFar = forecastSoFar.plus(new Ore(forecast[month]));
            months.add(new BudgetOutcome.Month(
                    YearMonth.of(progress.year(), month + 1).toString(),
                    new Ore(budget[month]),
                    only(ran, new Ore(outcome[month])),
                    only(tells(), new Ore(forecast[month])),
                    budgetSoFar,
                    only(ran, outcomeSoFar),
                    only(tells(), forecastSoFar)));
        }
        return months;
    }

    private static @Nullable Ore only(boolean known, Ore amount) {
        return known ? amount : null;
    }
}
