package se.samverk.costreporting.period;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverk.costreporting.database.Row;
import se.samverk.costreporting.database.Sql;
import se.samverk.costreporting.period.FoundObstacle.Kind;

/** Finds what stands in the way of a step of some months. Called inside the caller's transaction. */
@Singleton
class Obstacles {
    private static final String MONTHS = """
            select q.month, c.run_id, m.structure = month_structure(q.month) as same_structure,
                   m.ledger_revision = ledger_revision(q.month) as same_ledger,
                   m.readings = month_readings(q.month) as same_readings, m.unmatched_ore, m.undistributed_ore
              from unnest(string_to_array(?, ',')::date[]) q (month)
              left join allocation_current c on c.month = q.month
              left join allocation_month m on m.run_id = c.run_id and m.month = c.month
             order by q.month""";

    private static final String CONFLICTS = """
            select c.import_id, date_trunc('month', v.voucher_date)::date as month, count(*) as n
              from voucher_conflict c join voucher v on v.id = c.voucher_id
             where c.state = 'open' and date_trunc('month', v.voucher_date) = any (string_to_array(?, ',')::date[])
             group by 1, 2 order by 2, 1""";

    private final Sql sql;
    private final AccountingMonths months;

    Obstacles(Sql sql, AccountingMonths months) {
        this.sql = sql;
        this.months = months;
    }

    /** In the order of the months, what must be put right before what can be accepted. */
    List<FoundObstacle> of(List<YearMonth> movers, PeriodState to) {
        if (movers.isEmpty() || to == PeriodState.DRAFT || to == PeriodState.APPROVED) {
            return List.of();
        }
        List<FoundObstacle> found = new ArrayList<>();
        String days = String.join(
                ",", movers.stream().map(month -> month.atDay(1).toString()).toList());
        sql.list(MONTHS, row -> ofRun(row, found), days);
        sql.list(CONFLICTS, row -> found.add(conflict(row)), days);
        lateChanges(movers).ifPresent(found::add);
        if (to == PeriodState.CLOSED) {
            order(movers.getFirst()).ifPresent(found::add);
        }
        found.sort(Comparator.comparing(FoundObstacle::month).thenComparing(FoundObstacle::kind));
        return found;
    }

    private static boolean ofRun(Row row, List<FoundObstacle> found) {
        YearMonth month = YearMonth.from(row.date("month"));
        UUID run = row.idOrNull("run_id");
        if (run == null) {
            return found.add(new FoundObstacle(Kind.NO_RUN, month, "/allocation-runs", List.of(month)));
        }
        String path = "/allocation-runs/" + run;
        if (!row.truth("same_structure")) {
            found.add(new FoundObstacle(Kind.RULES_CHANGED, month, path, List.of(month)));
        }
        if (!row.truth("same_ledger")) {
            found.add(new FoundObstacle(Kind.LEDGER_CHANGED, month, path, List.of(month)));
        }
        if (!row.truth("same_readings")) {
            found.add(new FoundObstacle(Kind.READINGS_CHANGED, month, path, List.of(month)));
        }
        amount(Kind.UNMATCHED, month, path + "/unmatched", row.number("unmatched_ore"), found);
        amount(Kind.UNDISTRIBUTED, month, path + "/undistributed", row.number("undistributed_ore"), found);
        return true;
    }

    private static void amount(Kind kind, YearMonth month, String path, long ore, List<FoundObstacle> found) {
        if (ore != 0) {
            found.add(new FoundObstacle(
                    kind, month, path, List.of(month, BigDecimal.valueOf(ore).movePointLeft(2))));
        }
    }

    private static FoundObstacle conflict(Row row) {
        YearMonth month = YearMonth.from(row.date("month"));
        return new FoundObstacle(
                Kind.CONFLICT_OPEN,
                month,
                "/ledger-imports/" + row.id("import_id") + "/conflicts",
                List.of(month, row.number("n")));
    }

    /** Closed months that have changed since the run of the first open month took their corrections in. */
    private Optional<FoundObstacle> lateChanges(List<YearMonth> movers) {
        YearMonth open = months.firstOpen().filter(movers::contains).orElse(null);
        if (open == null) {
            return Optional.empty();
        }
        List<YearMonth> changed = sql.list(CHANGED_SINCE, row -> YearMonth.from(row.date("month")), open.atDay(1));
        return changed.isEmpty()
                ? Optional.empty()
                : Optional.of(new FoundObstacle(Kind.LATE_CHANGES, open, "/allocation-runs", List.of(open, changed)));
    }

    private static final String CHANGED_SINCE = """
            select c.month from closed_month_changed c
             where not exists (
                   select from allocation_current n
                     join allocation_correction k on k.run_id = n.run_id and k.month = n.month
                     join allocation_month m on m.run_id = k.recalculated_run_id and m.month = k.origin_month
                    where n.month = ? and k.origin_month = c.month
                      and m.ledger_revision = ledger_revision(c.month) and m.readings = month_readings(c.month))
             order by c.month""";

    /** Months are closed one after the other, without holes. */
    private Optional<FoundObstacle> order(YearMonth first) {
        YearMonth next = months.firstOpen().orElseGet(() -> firstWithFigures(first));
        if (next.equals(first)) {
            return Optional.empty();
        }
        boolean later = next.isBefore(first);
        return Optional.of(new FoundObstacle(
                later ? Kind.EARLIER_OPEN : Kind.BEFORE_FIRST_CLOSED,
                first,
                "/periods/" + (later ? next : first),
                List.of(first, next)));
    }

    private YearMonth firstWithFigures(YearMonth first) {
        @Nullable
        LocalDate month = sql.one(
                        "select min(month) as month from outcome_month where month < ?",
                        row -> Optional.ofNullable(row.dateOrNull("month")),
                        first.atDay(1))
                .orElse(null);
        return month == null ? first : YearMonth.from(month);
    }
}
