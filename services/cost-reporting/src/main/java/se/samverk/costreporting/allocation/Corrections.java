package se.samverk.costreporting.allocation;

import jakarta.inject.Singleton;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.samverk.costreporting.database.Sql;
import se.samverk.costreporting.period.AccountingMonths;
import se.samverk.costreporting.period.Period;

/**
 * What closed months come to now, less what they have been reported as. A closed month whose ledger or readings have
 * changed is recalculated by the same statements as a run; the differences become rows of the first open month.
 */
@Singleton
class Corrections {
    private final Sql sql;
    private final Allocation allocation;
    private final RunTable runs;
    private final AccountingMonths months;

    Corrections(Sql sql, Allocation allocation, RunTable runs, AccountingMonths months) {
        this.sql = sql;
        this.allocation = allocation;
        this.runs = runs;
        this.months = months;
    }

    /** A closed month and the run that says what it comes to now. */
    record Recalculated(YearMonth month, UUID run) {}

    /** The recalculations that the period's run has to take in: none unless the first open month is in it. */
    List<Recalculated> prepare(UUID run, Period period) {
        Optional<YearMonth> open = months.firstOpen().filter(period.months()::contains);
        if (open.isEmpty()) {
            return List.of();
        }
        List<Recalculated> recalculated = new ArrayList<>();
        for (YearMonth month : sql.list(
                "select month from closed_month_changed order by month", row -> YearMonth.from(row.date("month")))) {
            recalculated.add(new Recalculated(month, known(month).orElseGet(() -> recalculate(run, month))));
        }
        return recalculated;
    }

    /** The same ledger and readings give the same result, so a recalculation is made once for each state of them. */
    private Optional<UUID> known(YearMonth month) {
        return sql.first("""
                select r.id from allocation_run r join allocation_month m on m.run_id = r.id and m.month = r.from_month
                 where r.kind = 'recalculation' and r.state = 'completed' and r.from_month = ?
                   and m.ledger_revision = ledger_revision(m.month) and m.readings = month_readings(m.month)
                 order by r.started_at desc, r.id desc limit 1""", row -> row.id("id"), month.atDay(1));
    }

    private UUID recalculate(UUID of, YearMonth month) {
        Period period = Period.of(month);
        UUID run = runs.recalculation(period, of);
        List<AllocationCheck> checks =
                allocation.run(run, period, Allocation.Structure.AS_CLOSED, RunProgress.NONE, () -> {});
        allocation.clear();
        if (!runs.end(run, checks)) {
            throw new IllegalStateException("the recalculation of " + month + " does not add up: " + checks);
        }
        return run;
    }

    /** Adds the corrections to the first open month of the run. */
    void add(UUID run, List<Recalculated> recalculated) {
        if (recalculated.isEmpty()) {
            return;
        }
        YearMonth open = months.firstOpen().orElseThrow();
        String row = "(?::uuid, ?::date, ?::date, ?::uuid)";
        String rows = String.join(", ", recalculated.stream().map(each -> row).toList());
        sql.update(
                Script.CORRECTION.text().replace(row, rows),
                recalculated.stream()
                        .flatMap(each ->
                                List.<Object>of(run, open.atDay(1), each.month().atDay(1), each.run()).stream())
                        .toArray());
        sql.update(Script.CORRECT_LINE.text());
        sql.update(Script.CORRECT_UNDISTRIBUTED.text());
        sql.update(Script.CORRECT_UNMATCHED.text());
        sql.update(Script.CORRECTED.text());
    }

    AllocationCheck check() {
        return sql.one(Script.CHECK_CORRECTION.text(), row -> Allocation.check("correction", row));
    }
}
