package se.samverk.costreporting.period;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverk.common.problem.Problem;
import se.samverk.costreporting.database.Sql;

/** The states of the months, for whatever depends on them. Called inside the caller's transaction. */
@Singleton
public class AccountingMonths {
    private static final int YEAR_DIGITS = 100;

    private final Sql sql;

    AccountingMonths(Sql sql) {
        this.sql = sql;
    }

    /** The least of the states of the period's months. */
    public PeriodState state(Period period) {
        return states(period).values().stream().min(Comparator.naturalOrder()).orElse(PeriodState.DRAFT);
    }

    SortedMap<YearMonth, PeriodState> states(Period period) {
        Map<YearMonth, PeriodState> known = new HashMap<>();
        sql.list(
                        "select month, state from accounting_month where month between ? and ?",
                        row -> Map.entry(YearMonth.from(row.date("month")), PeriodState.of(row.text("state"))),
                        period.firstMonth(),
                        period.lastMonth())
                .forEach(entry -> known.put(entry.getKey(), entry.getValue()));
        SortedMap<YearMonth, PeriodState> states = new TreeMap<>();
        period.months().forEach(month -> states.put(month, known.getOrDefault(month, PeriodState.DRAFT)));
        return states;
    }

    /** The month after the last closed one: where corrections fall. Empty while no month is closed. */
    public Optional<YearMonth> firstOpen() {
        return sql.first(
                "select month from accounting_month where state = 'closed' order by month desc limit 1",
                row -> YearMonth.from(row.date("month")).plusMonths(1));
    }

    /**
     * Keeps everybody else from running or moving the months until the transaction ends. Two runs of the same month
     * never go at once: the second is told, and may come again.
     *
     * @throws Problem 409 if somebody is at it
     */
    public void lock(Period period) {
        requireNoRun(period);
        for (YearMonth month : period.months()) {
            boolean locked = sql.one(
                    "select pg_try_advisory_xact_lock(hashtext('allocation-run'), ?) as locked",
                    row -> row.truth("locked"),
                    number(month));
            if (!locked) {
                throw Problem.conflict("allocation-run.busy", month.toString());
            }
        }
        requireNoRun(period); // which may have been stored before the lock was ours
    }

    /** The same for the run that the months are stored as being under way for: waits until they are to be had. */
    public void hold(Period period) {
        period.months()
                .forEach(month -> sql.list(
                        "select pg_advisory_xact_lock(hashtext('allocation-run'), ?)", row -> true, number(month)));
    }

    private static int number(YearMonth month) {
        return month.getYear() * YEAR_DIGITS + month.getMonthValue();
    }

    private void requireNoRun(Period period) {
        sql.first("""
                        select r.id, r.period from allocation_underway u join allocation_run r on r.id = u.run_id
                         where u.month between ? and ? order by u.month limit 1""", row -> runUnderway(row.id("id"), row.text("period")), period.firstMonth(), period.lastMonth())
                .ifPresent(problem -> {
                    throw problem;
                });
    }

    /** 409, with the run that one has to wait for. */
    public static Problem runUnderway(UUID run, String period) {
        return Problem.conflict("allocation-run.underway", period)
                .withLink("/cost-reporting/v1/allocation-runs/" + run);
    }

    /** @throws Problem 409 if a month of the period is no draft: its figures stand */
    public void requireDraft(Period period) {
        SortedMap<YearMonth, PeriodState> states = states(period);
        Optional<YearMonth> open = states.keySet().stream()
                .filter(month -> states.get(month) == PeriodState.DRAFT)
                .findFirst();
        states.forEach((month, state) -> {
            if (state != PeriodState.DRAFT) {
                String code = "period.run-of-" + (state == PeriodState.CLOSED ? "closed" : "reviewed");
                throw Problem.conflict(
                        open.isPresent() ? code + "-partly" : code,
                        month.toString(),
                        open.map(YearMonth::toString).orElse(""));
            }
        });
    }

    /**
     * For what is in force during some days, the last of them open if null.
     *
     * @throws Problem 409, of the given code, if it is in force on the last day of a closed month, which it names
     */
    public void requireOpen(LocalDate from, @Nullable LocalDate to, String code, String field) {
        sql.first(
                        "select closed_month_between(?, ?) as month",
                        row -> Optional.ofNullable(row.dateOrNull("month")),
                        from,
                        to)
                .flatMap(month -> month)
                .ifPresent(month -> {
                    String name = YearMonth.from(month).toString();
                    throw Problem.conflict(code, name).withField(field, code + ".field", name);
                });
    }

    /**
     * For what is to hold from a day on, and that the figures of a reviewed month have not gone by.
     *
     * @throws Problem 409 if a month that ends on that day or later is reviewed or approved; closed ones are others' to
     *     refuse
     */
    public void requireDraftFrom(LocalDate from) {
        sql.first("""
                        select min(month) as month from accounting_month
                         where state in ('reviewed', 'approved') and (month + interval '1 month' - interval '1 day')::date >= ?""", row -> Optional.ofNullable(row.dateOrNull("month")), from)
                .flatMap(month -> month)
                .ifPresent(month -> {
                    String name = YearMonth.from(month).toString();
                    throw Problem.conflict("period.reaches-reviewed", name)
                            .withField("validFrom", "period.reaches-reviewed.field", name);
                });
    }
}
