package se.samverk.costreporting.budget;

import java.time.YearMonth;
import java.util.Set;
import java.util.stream.IntStream;
import se.samverk.costreporting.period.Period;

/**
 * How far a year had come at the end of a period: which of its months had an outcome then, and which of the same months
 * the year before had one.
 */
record Progress(Period period, Set<YearMonth> allocated, boolean budgeted) {
    static final int MONTHS = 12;

    int year() {
        return period.from().getYear();
    }

    /** Whether a month, 0 to 11, has an outcome that the period's report can know of. */
    boolean ran(int month) {
        YearMonth asked = YearMonth.of(year(), month + 1);
        return !asked.isAfter(period.to()) && allocated.contains(asked);
    }

    boolean ranLastYear(int month) {
        return allocated.contains(YearMonth.of(year() - 1, month + 1));
    }

    boolean inPeriod(int month) {
        YearMonth asked = YearMonth.of(year(), month + 1);
        return !asked.isBefore(period.from()) && !asked.isAfter(period.to());
    }

    int monthsWithOutcome() {
        return (int) IntStream.range(0, MONTHS).filter(this::ran).count();
    }

    /** Why the method cannot tell; {@code available} if it can. */
    String state(ForecastMethod method) {
        return switch (method) {
            case REMAINING_BUDGET -> budgeted || monthsWithOutcome() == MONTHS ? "available" : "no-budget";
            case RUN_RATE -> monthsWithOutcome() > 0 ? "available" : "no-outcome";
            case LAST_YEAR ->
                IntStream.range(0, MONTHS).allMatch(month -> ran(month) || ranLastYear(month))
                        ? "available"
                        : "last-year-incomplete";
        };
    }
}
