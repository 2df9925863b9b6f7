package se.samverk.demo.ledger;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;

/** Days on which books are kept, and how prices and seasons move. */
final class Calendar {
    static final int FIRST_YEAR = 2024;
    private static final int PRICE_RISE_PERMILLE = 22;

    private Calendar() {}

    /** The Friday before a weekend, or the Monday after where that would be another month. */
    static LocalDate workday(LocalDate day) {
        int daysIntoWeekend = day.getDayOfWeek().getValue() - DayOfWeek.FRIDAY.getValue();
        if (daysIntoWeekend <= 0) {
            return day;
        }
        return day.getDayOfMonth() > 2 ? day.minusDays(daysIntoWeekend) : day.plusDays(3 - daysIntoWeekend);
    }

    static LocalDate workday(YearMonth month, int day) {
        return workday(month.atDay(day));
    }

    static LocalDate lastWorkday(YearMonth month) {
        return workday(month.atEndOfMonth());
    }

    /** Suppliers are paid on Thursdays, thirty days after the invoice or as soon as possible thereafter. */
    static LocalDate paymentDay(LocalDate invoiced) {
        return invoiced.plusDays(30).with(TemporalAdjusters.nextOrSame(DayOfWeek.THURSDAY));
    }

    static boolean startsQuarter(YearMonth month) {
        return month.getMonthValue() % 3 == 1;
    }

    static long indexed(long amountOre, int year) {
        return amountOre * (1000 + PRICE_RISE_PERMILLE * (year - FIRST_YEAR)) / 1000;
    }

    /** The month's part of the year, of 1200. */
    static int season(String name, YearMonth month) {
        int[] parts = switch (name) {
            case "even" -> new int[] {105, 105, 105, 105, 105, 105, 45, 105, 105, 105, 105, 105};
            case "project" -> new int[] {70, 100, 120, 110, 120, 90, 20, 90, 120, 130, 140, 90};
            case "school" -> new int[] {60, 60, 70, 70, 80, 160, 60, 260, 140, 80, 80, 80};
            case "winter" -> new int[] {170, 160, 140, 100, 70, 50, 45, 50, 65, 95, 120, 135};
            default -> throw new IllegalArgumentException("no season is called " + name);
        };
        return parts[month.getMonthValue() - 1];
    }
}
