package se.samverk.costreporting.budget;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;
import se.samverk.common.money.LargestRemainder;

/** One service's year, January to December, in öre: what was budgeted, what it came to, and what the year before did. */
final class YearOfService {
    final long[] budget = new long[Progress.MONTHS];
    final long[] outcome = new long[Progress.MONTHS];
    final long[] lastYear = new long[Progress.MONTHS];

    /**
     * The year's months: those with an outcome as they came out, the others by the method, which must be able to tell.
     * By run rate the year is twelve times the mean of the months so far, rounded to the nearest öre; what of it is left
     * is spread evenly over the months that are left, so that they add up to it.
     */
    long[] forecast(ForecastMethod method, Progress progress) {
        long[] months = new long[Progress.MONTHS];
        for (int month = 0; month < Progress.MONTHS; month++) {
            if (progress.ran(month)) {
                months[month] = outcome[month];
            } else if (method == ForecastMethod.REMAINING_BUDGET) {
                months[month] = budget[month];
            } else if (method == ForecastMethod.LAST_YEAR) {
                months[month] = lastYear[month];
            }
        }
        if (method == ForecastMethod.RUN_RATE) {
            fillByRate(months, progress);
        }
        return months;
    }

    private void fillByRate(long[] months, Progress progress) {
        int[] left = IntStream.range(0, Progress.MONTHS)
                .filter(month -> !progress.ran(month))
                .toArray();
        if (left.length == 0) {
            return;
        }
        long soFar = sum(outcome, progress);
        long year = BigDecimal.valueOf(soFar)
                .multiply(BigDecimal.valueOf(Progress.MONTHS))
                .divide(BigDecimal.valueOf(progress.monthsWithOutcome()), 0, RoundingMode.HALF_UP)
                .longValueExact();
        List<Long> rest = LargestRemainder.distribute(
                Math.subtractExact(year, soFar), java.util.Collections.nCopies(left.length, BigInteger.ONE));
        for (int i = 0; i < left.length; i++) {
            months[left[i]] = rest.get(i);
        }
    }

    /** The sum over the months that have an outcome. */
    static long sum(long[] months, Progress progress) {
        long sum = 0;
        for (int month = 0; month < Progress.MONTHS; month++) {
            sum = progress.ran(month) ? Math.addExact(sum, months[month]) : sum;
        }
        return sum;
    }
}
