package se.samverk.demo.data;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/**
 * The quarterly meter readings of every department: what it uses according to its size, with a slow growth and a
 * little unrest from quarter to quarter, the same every time.
 */
public final class MeterReadings {
    private static final LocalDate FIRST = LocalDate.parse("2023-11-15");
    private static final LocalDate LAST = LocalDate.parse("2026-08-15");
    private static final int GROWTH_PERMILLE_PER_QUARTER = 4;

    private final DemoData demo;

    public MeterReadings(DemoData demo) {
        this.demo = demo;
    }

    public record Reading(String service, String municipality, String department, LocalDate readOn, long quantity) {}

    /** The meters are read in the middle of the quarter before the one that is invoiced. */
    public static List<LocalDate> days() {
        return FIRST.datesUntil(LAST.plusDays(1), java.time.Period.ofMonths(3)).toList();
    }

    public static LocalDate dayFor(LocalDate firstOfQuarter) {
        return firstOfQuarter.minusMonths(2).withDayOfMonth(15);
    }

    public List<Reading> on(LocalDate day) {
        List<Reading> readings = new ArrayList<>();
        for (CatalogueService service : demo.services()) {
            for (Municipality municipality : demo.municipalities()) {
                for (Municipality.Department department : municipality.departments()) {
                    long quantity = quantity(service, municipality, department, day);
                    if (quantity > 0) {
                        readings.add(
                                new Reading(service.code(), municipality.code(), department.code(), day, quantity));
                    }
                }
            }
        }
        return readings;
    }

    /** What the loader sends: a header and a row for each reading. */
    public static String csv(List<Reading> readings) {
        StringBuilder csv = new StringBuilder("service;municipality;department;read_on;quantity\n");
        for (Reading reading : readings) {
            csv.append(String.join(
                            ";",
                            reading.service(),
                            reading.municipality(),
                            reading.department(),
                            reading.readOn().toString(),
                            Long.toString(reading.quantity())))
                    .append('\n');
        }
        return csv.toString();
    }

    private static long quantity(
            CatalogueService service, Municipality municipality, Municipality.Department department, LocalDate day) {
        CatalogueService.Usage usage = service.units().get(department.area());
        if (usage == null) {
            return 0;
        }
        long base = "pupils".equals(usage.of()) ? department.pupils() : department.users();
        long quarters = days().indexOf(day);
        long unrest = new Random(Objects.hash(service.code(), municipality.code(), department.code(), day.toString()))
                        .nextInt(25)
                - 12;
        long permille = 1000 + GROWTH_PERMILLE_PER_QUARTER * quarters + unrest;
        return base * usage.permille() * permille / 1_000_000;
    }
}
