package se.samverk.costreporting.sie;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the identification records: what the file is, whose it is, and which years it speaks of. */
final class HeaderReader {
    private final TreeMap<Integer, SieYear> years = new TreeMap<>();
    private int type;
    private String program = "";
    private String organisationNumber = "";
    private String companyName = "";
    private boolean missingYearTold;

    int type() {
        return type;
    }

    void flag(Record record) {
        if ("1".equals(record.string(1))) {
            record.warning("flag-set");
        }
    }

    void format(Record record) {
        if (!"PC8".equalsIgnoreCase(record.string(1))) {
            record.warning("format-not-pc8", record.string(1));
        }
    }

    void type(Record record) {
        int value = record.wholeNumber(1);
        if (value < 1 || value > 4) {
            record.error("type-unknown", record.string(1));
            return;
        }
        type = value;
        if (type != 4) {
            record.error("type-without-vouchers", Integer.toString(type));
        }
    }

    void program(Record record) {
        program = (record.string(1) + " " + record.string(2)).strip();
    }

    void organisationNumber(Record record) {
        organisationNumber = record.string(1).replaceAll("[^0-9]", "");
    }

    void companyName(Record record) {
        companyName = record.string(1);
    }

    void currency(Record record) {
        if (record.has(1) && !"SEK".equalsIgnoreCase(record.string(1))) {
            record.error("currency-not-sek", record.string(1));
        }
    }

    void year(Record record, boolean vouchersSeen) {
        Integer number = yearNumber(record.string(1));
        if (number == null) {
            record.error("year-number-invalid", record.string(1));
        } else if (!record.has(2) && !record.has(3)) {
            record.warning("year-without-dates");
        } else if (vouchersSeen) {
            record.error("year-after-vouchers");
        } else {
            dates(record, number);
        }
    }

    private void dates(Record record, int number) {
        int from = record.date(2);
        int to = record.date(3);
        if (from == Numbers.NONE || to == Numbers.NONE) {
            record.error("date-invalid", record.string(from == Numbers.NONE ? 2 : 3));
        } else if (from > to) {
            record.error("year-reversed", record.string(2), record.string(3));
        } else if (years.putIfAbsent(number, new SieYear(from, to, false)) != null) {
            record.error("year-repeated", Integer.toString(number));
        }
    }

    private static @Nullable Integer yearNumber(String text) {
        return text.matches("-?[0-9]{1,2}") ? Integer.valueOf(text) : null;
    }

    /** The year that a voucher's date lies in; null, and an error, when the file's own years leave it out. */
    @Nullable
    SieYear yearOf(int date, Record voucher) {
        for (SieYear year : years.descendingMap().values()) {
            if (year.holds(date)) {
                return year;
            }
        }
        if (years.containsKey(0)) {
            voucher.error("date-outside-years", Integer.toString(date));
            return null;
        }
        if (!missingYearTold) {
            missingYearTold = true;
            voucher.warning("year-missing");
        }
        return SieYear.calendarYearOf(date);
    }

    String organisationNumber() {
        return organisationNumber;
    }

    /** The years that every voucher has to lie in; empty when the file doesn't bind them to any. */
    Collection<SieYear> bindingYears() {
        return years.containsKey(0) ? Collections.unmodifiableCollection(years.values()) : List.of();
    }

    SieFile file(long vouchers, long entries) {
        return new SieFile(
                type, program, organisationNumber, companyName, Optional.ofNullable(years.get(0)), vouchers, entries);
    }
}
