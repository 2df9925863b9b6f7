package se.samverk.costreporting.budget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.samverk.common.money.Ore;
import se.samverk.costreporting.period.Period;

class ForecastPropertyTest {
    private static final int CASES = 5_000;

    @Test
    void spreadYear_sumsToTheYear_andMonthsDifferByAnOreAtMost() {
        for (int seed = 0; seed < CASES; seed++) {
            long year = new Random(seed).nextLong(10_000_000_000_000L);
            List<Long> months = BudgetJudge.even(year);
            assertEquals(year, months.stream().mapToLong(ore -> ore).sum(), "seed " + seed);
            assertTrue(Collections.max(months) - Collections.min(months) <= 1, "seed " + seed);
        }
    }

    @Test
    void forecast_keepsWhatHasBeen_addsUp_andIsTheSumOfItsServices() {
        for (int seed = 0; seed < CASES; seed++) {
            Random random = new Random(seed);
            Progress progress = progress(random);
            List<YearOfService> services = new ArrayList<>();
            for (int i = 0; i <= random.nextInt(6); i++) {
                services.add(year(random, progress));
            }
            for (ForecastMethod method : ForecastMethod.values()) {
                if (progress.state(method).equals("available")) {
                    check("seed " + seed + " " + method, services, method, progress);
                }
            }
        }
    }

    private static void check(String said, List<YearOfService> services, ForecastMethod method, Progress progress) {
        Figures total = Figures.of(new YearOfService(), method, progress);
        for (YearOfService service : services) {
            long[] months = service.forecast(method, progress);
            Figures figures = Figures.of(service, method, progress);
            assertEquals(new Ore(Arrays.stream(months).sum()), figures.forecastOre(), said);
            assertEquals(
                    expected(service, method, progress), Arrays.stream(months).sum(), said);
            for (int month = 0; month < Progress.MONTHS; month++) {
                assertTrue(!progress.ran(month) || months[month] == service.outcome[month], said);
            }
            total = total.plus(figures);
        }
        List<BudgetOutcome.Month> months = MonthSums.of(services, method, progress);
        assertEquals(total.forecastOre(), months.getLast().accumulatedForecastOre(), said);
        assertEquals(total.yearBudgetOre(), months.getLast().accumulatedBudgetOre(), said);
        assertEquals(total.budgetToDateOre().minus(total.outcomeToDateOre()), total.deviationOre(), said);
        Collections.reverse(services);
        assertEquals(months, MonthSums.of(services, method, progress), said);
    }

    /** The method in its own words: outcome so far, and what the rest is taken to come to. */
    private static long expected(YearOfService service, ForecastMethod method, Progress progress) {
        long soFar = 0;
        long rest = 0;
        for (int month = 0; month < Progress.MONTHS; month++) {
            soFar += progress.ran(month) ? service.outcome[month] : 0;
            rest += progress.ran(month)
                    ? 0
                    : method == ForecastMethod.LAST_YEAR ? service.lastYear[month] : service.budget[month];
        }
        int months = progress.monthsWithOutcome();
        if (method != ForecastMethod.RUN_RATE || months == Progress.MONTHS) {
            return method == ForecastMethod.RUN_RATE ? soFar : soFar + rest;
        }
        long doubled = Math.floorDiv(2 * Math.abs(soFar) * Progress.MONTHS + months, 2L * months);
        return Long.signum(soFar) * doubled;
    }

    private static Progress progress(Random random) {
        Set<YearMonth> allocated = IntStream.range(0, 24)
                .filter(month -> random.nextInt(4) > 0)
                .mapToObj(month -> YearMonth.of(2025, 1).plusMonths(month))
                .collect(Collectors.toSet());
        List<String> periods = List.of("2026", "2026-Q2", "2026-11", "2026-01");
        return new Progress(Period.parse(periods.get(random.nextInt(4))), allocated, random.nextBoolean());
    }

    private static YearOfService year(Random random, Progress progress) {
        YearOfService year = new YearOfService();
        for (int month = 0; month < Progress.MONTHS; month++) {
            year.budget[month] = progress.budgeted() ? random.nextLong(1_000_000_000L) : 0;
            year.outcome[month] = progress.ran(month) ? random.nextLong(-50_000_000L, 1_000_000_000L) : 0;
            year.lastYear[month] = progress.ranLastYear(month) ? random.nextLong(1_000_000_000L) : 0;
        }
        return year;
    }
}
