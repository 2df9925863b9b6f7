package se.samverk.costreporting.federation;

import java.util.Locale;
import se.samverk.costreporting.period.Period;

/** What a period is compared with. */
enum Against {
    YEAR_BEFORE,
    PERIOD_BEFORE;

    static final String PATTERN = "year-before|period-before";

    static Against of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Period of(Period period) {
        return this == YEAR_BEFORE ? period.yearBefore() : period.previous();
    }
}
