package se.samverk.costreporting.allocation;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import se.samverk.common.audit.AuditEvent;
import se.samverk.common.audit.AuditTrail;
import se.samverk.common.tenancy.AsFederation;
import se.samverk.costreporting.database.Sql;
import se.samverk.costreporting.period.AccountingMonths;
import se.samverk.costreporting.period.Period;

/**
 * Makes runs. Everything happens in one transaction, so a run is there whole or not at all; one that fails its own
 * checks leaves nothing but its refusal.
 */
@Singleton
class AllocationRuns {
    private final Sql sql;
    private final Allocation allocation;
    private final Corrections corrections;
    private final RunTable runs;
    private final RunReader reader;
    private final AccountingMonths months;
    private final AuditTrail audit;

    AllocationRuns(
            Sql sql,
            Allocation allocation,
            Corrections corrections,
            RunTable runs,
            RunReader reader,
            AccountingMonths months,
            AuditTrail audit) {
        this.sql = sql;
        this.allocation = allocation;
        this.corrections = corrections;
        this.runs = runs;
        this.reader = reader;
        this.months = months;
        this.audit = audit;
    }

    @AsFederation
    AllocationRun make(Period period) {
        months.lock(period);
        months.requireDraft(period);
        UUID run = runs.begin(period, RunTable.Kind.ALLOCATION);
        sql.update("savepoint before_allocation");
        List<AllocationCheck> checks = allocate(run, period);
        if (!RunTable.holds(checks)) {
            sql.update("rollback to savepoint before_allocation");
        }
        if (runs.end(run, checks)) {
            sql.update("""
                    insert into allocation_current (month, run_id) select month, run_id from allocation_month where run_id = ?
                    on conflict (month) do update set run_id = excluded.run_id""", run);
        }
        AllocationRun made = reader.one(run);
        audit.record(AuditEvent.of("allocation-run", made.state(), run, null, made));
        return made;
    }

    private List<AllocationCheck> allocate(UUID run, Period period) {
        List<Corrections.Recalculated> recalculated = corrections.prepare(period);
        List<AllocationCheck> checks = new ArrayList<>(
                allocation.run(run, period, Allocation.Structure.OF_TODAY, () -> corrections.add(run, recalculated)));
        if (!recalculated.isEmpty()) {
            checks.add(corrections.check());
        }
        return checks;
    }
}
