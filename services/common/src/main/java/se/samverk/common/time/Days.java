package se.samverk.common.time;

import java.time.DateTimeException;
import java.time.LocalDate;

/** Days as people send them, in JSON and in files: ISO 8601, in a year that anything here could be about. */
public final class Days {
    private static final int FIRST_YEAR = 1800;
    private static final int LAST_YEAR = 2999;

    private Days() {}

    /** @throws DateTimeException if the text is no day such as 2026-03-05, or one out of range */
    public static LocalDate parse(String text) {
        LocalDate day = LocalDate.parse(text);
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new DateTimeException("a day from " + FIRST_YEAR + " to " + LAST_YEAR);
        }
        return day;
    }
}
