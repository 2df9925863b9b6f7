package se.samverk.costreporting.period;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samverk.common.problem.Problem;

/**
 * A month ({@code 2026-03}), a quarter ({@code 2026-Q1}) or a year ({@code 2026}), from 1900 to 2999.
 *
 * @param text as it is written in addresses and answers
 * @param from its first month
 * @param to its last month
 */
public record Period(String text, YearMonth from, YearMonth to) {
    public static final String PATTERN = "(19|2[0-9])[0-9]{2}(-(0[1-9]|1[0-2]|Q[1-4]))?";

    private static final Pattern FORM = Pattern.compile("((?:19|2[0-9])[0-9]{2})(?:-(?:([0-9]{2})|Q([1-4])))?");
    private static final int MONTHS_IN_A_QUARTER = 3;
    private static final int MONTHS_IN_A_YEAR = 12;

    /** @throws Problem 400 if the text is no period */
    public static Period parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw Problem.badRequest("period.form", text);
        }
        try {
            return of(text, Integer.parseInt(form.group(1)), form);
        } catch (DateTimeException noSuchMonth) {
            throw Problem.badRequest("period.form", text);
        }
    }

    /**
     * The period that a query must name.
     *
     * @throws Problem 400 if it names none
     */
    public static Period required(@Nullable String text) {
        if (text == null) {
            throw Problem.badRequest("period.missing").withField("period", "period.form.field");
        }
        return parse(text);
    }

    public static Period of(YearMonth month) {
        return new Period(month.toString(), month, month);
    }

    private static Period of(String text, int year, Matcher form) {
        if (form.group(2) != null) {
            return of(YearMonth.of(year, Integer.parseInt(form.group(2))));
        }
        if (form.group(3) != null) {
            int last = Integer.parseInt(form.group(3)) * MONTHS_IN_A_QUARTER;
            return new Period(text, YearMonth.of(year, last - 2), YearMonth.of(year, last));
        }
        return new Period(text, YearMonth.of(year, 1), YearMonth.of(year, 12));
    }

    public List<YearMonth> months() {
        return Stream.iterate(from, month -> !month.isAfter(to), month -> month.plusMonths(1))
                .toList();
    }

    public LocalDate firstMonth() {
        return from.atDay(1);
    }

    /** The first day of the last month: what a month is known by in the database. */
    public LocalDate lastMonth() {
        return to.atDay(1);
    }

    public LocalDate lastDay() {
        return to.atEndOfMonth();
    }

    /** The period of the same length that ends where this one begins. */
    public Period previous() {
        return moved(-length());
    }

    /** The period of the same length that begins where this one ends. */
    public Period next() {
        return moved(length());
    }

    /** The same period of the year before. */
    public Period yearBefore() {
        return moved(-MONTHS_IN_A_YEAR);
    }

    /** How many months it has: 1, 3 or 12. */
    public long length() {
        return ChronoUnit.MONTHS.between(from, to) + 1;
    }

    private Period moved(long months) {
        YearMonth first = from.plusMonths(months);
        YearMonth last = to.plusMonths(months);
        if (length() == 1) {
            return of(first);
        }
        return length() == MONTHS_IN_A_QUARTER
                ? new Period(first.getYear() + "-Q" + last.getMonthValue() / MONTHS_IN_A_QUARTER, first, last)
                : new Period(Integer.toString(first.getYear()), first, last);
    }
}
