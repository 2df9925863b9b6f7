package se.samverk.costreporting.sie;

/**
 * A financial year.
 *
 * @param from its first day, as the number YYYYMMDD
 * @param to its last day, likewise
 * @param assumed no {@code #RAR} covers it: the calendar year of a voucher's date
 */
public record SieYear(int from, int to, boolean assumed) {
    static SieYear calendarYearOf(int date) {
        int year = date / 10_000 * 10_000;
        return new SieYear(year + 101, year + 1231, true);
    }

    boolean holds(int date) {
        return date >= from && date <= to;
    }
}
