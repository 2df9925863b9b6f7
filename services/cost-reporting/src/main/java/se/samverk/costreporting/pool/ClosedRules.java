package se.samverk.costreporting.pool;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.samverk.costreporting.period.AccountingMonths;

/** Keeps the rules as they were for closed months, which can then always be recalculated as they were. */
@Singleton
class ClosedRules {
    private static final String REACHES_CLOSED = "rule.reaches-closed";

    private final AccountingMonths months;

    ClosedRules(AccountingMonths months) {
        this.months = months;
    }

    void requireOpen(LocalDate from, @Nullable LocalDate to) {
        months.requireOpen(from, to, REACHES_CLOSED, "validFrom");
    }

    /** A rule that closed months went by may end on another open day; anything else takes a rule of its own. */
    void requireKept(MappingRule before, MappingRuleForm after) {
        if (!after.decidesAs(before)) {
            requireOpen(before.validFrom(), before.validTo());
            requireOpen(after.validFrom(), after.validTo());
        } else if (!Objects.equals(before.validTo(), after.validTo())) {
            LocalDate one = orForever(before.validTo());
            LocalDate other = orForever(after.validTo());
            LocalDate from = (one.isBefore(other) ? one : other).plusDays(1);
            LocalDate to = one.isBefore(other) ? other : one;
            months.requireOpen(from, to.equals(LocalDate.MAX) ? null : to, REACHES_CLOSED, "validTo");
        }
    }

    private static LocalDate orForever(@Nullable LocalDate day) {
        return day == null ? LocalDate.MAX : day;
    }
}
