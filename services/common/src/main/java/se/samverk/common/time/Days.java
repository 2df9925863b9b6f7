package se.samverk.common.time;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days: as people send them, in JSON and in files, and Sweden's of a moment. */
public final class Days {
    private static final int FIRST_YEAR = 1800;
    private static final int LAST_YEAR = 2999;

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    private Days() {}

    /** What day it is in Sweden. */
    public static LocalDate today(Clock clock) {
        return of(clock.instant());
    }

    /** The day that it is in Sweden at that moment. */
    public static LocalDate of(Instant moment) {
        return LocalDate.ofInstant(moment, SWEDEN);
    }

    /** The moment at which the day begins in Sweden. */
    public static Instant begin(LocalDate day) {
        return day.atStartOfDay(SWEDEN).toInstant();
    }

    /**
     * ISO 8601, in a year that anything here could be about.
     *
     * @throws DateTimeException if the text is no day such as 2026-03-05, or one out of range
     */
    public static LocalDate parse(String text) {
        LocalDate day = LocalDate.parse(text);
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new DateTimeException("a day from " + FIRST_YEAR + " to " + LAST_YEAR);
        }
        return day;
    }
}
