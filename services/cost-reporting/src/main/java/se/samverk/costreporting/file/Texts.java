package se.samverk.costreporting.file;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import se.samverk.common.problem.Language;
import se.samverk.common.problem.Messages;
import se.samverk.costreporting.period.Period;

/** A report's own words, in its reader's language. */
public record Texts(Messages messages, Language language) {
    private static final int MONTHS_IN_A_QUARTER = 3;

    /** The text of {@code report.<key>}. */
    public String of(String key, Object... arguments) {
        return messages.text(language, "report." + key, arguments);
    }

    public String name(String swedish, String english) {
        return language == Language.SV ? swedish : english;
    }

    /** {@code mars 2026}, {@code kvartal 1 2026}, {@code 2026}. */
    public String period(Period period) {
        String year = Integer.toString(period.from().getYear());
        if (period.from().equals(period.to())) {
            return month(period.from());
        }
        return period.text().contains("Q")
                ? of("quarter", period.to().getMonthValue() / MONTHS_IN_A_QUARTER, year)
                : year;
    }

    /** The period that is written so in addresses. */
    public String period(String text) {
        return period(Period.parse(text));
    }

    /** {@code mars 2026}. */
    public String month(YearMonth month) {
        return month.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, language.locale()) + " " + month.getYear();
    }

    public String month(LocalDate firstDay) {
        return month(YearMonth.from(firstDay));
    }
}
