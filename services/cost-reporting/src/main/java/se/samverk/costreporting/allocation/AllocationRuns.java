package se.samverk.costreporting.allocation;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import se.samverk.common.audit.AuditEvent;
import se.samverk.common.audit.AuditTrail;
import se.samverk.common.id.Ids;
import se.samverk.common.problem.Problem;
import se.samverk.common.security.Caller;
import se.samverk.common.tenancy.AsFederation;
import se.samverk.costreporting.database.Sql;
import se.samverk.costreporting.period.Period;

/**
 * Makes runs. Everything happens in one transaction, so a run is there whole or not at all; one that fails its own
 * checks leaves nothing but its refusal.
 */
@Singleton
class AllocationRuns {
    private final Sql sql;
    private final Allocation allocation;
    private final RunReader reader;
    private final Clock clock;
    private final Caller caller;
    private final AuditTrail audit;

    AllocationRuns(Sql sql, Allocation allocation, RunReader reader, Clock clock, Caller caller, AuditTrail audit) {
        this.sql = sql;
        this.allocation = allocation;
        this.reader = reader;
        this.clock = clock;
        this.caller = caller;
        this.audit = audit;
    }

    @AsFederation
    AllocationRun make(Period period) {
        period.months().forEach(this::lock);
        UUID run = Ids.next();
        begin(run, period);
        sql.update("savepoint before_allocation");
        List<AllocationCheck> checks = allocation.run(run, period);
        boolean holds = checks.stream().allMatch(AllocationCheck::holds);
        if (!holds) {
            sql.update("rollback to savepoint before_allocation");
        }
        store(run, checks);
        if (holds) {
            complete(run);
        } else {
            sql.update(
                    "update allocation_run set state = 'refused', finished_at = ? where id = ?", clock.instant(), run);
        }
        AllocationRun made = reader.one(run);
        audit.record(AuditEvent.of("allocation-run", made.state(), run, null, made));
        return made;
    }

    /** Two runs of the same month never go at once: the second is told, and may come again. */
    private void lock(YearMonth month) {
        boolean locked = sql.one(
                "select pg_try_advisory_xact_lock(hashtext('allocation-run'), ?) as locked",
                row -> row.truth("locked"),
                month.getYear() * 100 + month.getMonthValue());
        if (!locked) {
            throw Problem.conflict("allocation-run.busy", month.toString());
        }
    }

    private void begin(UUID run, Period period) {
        sql.update("""
                insert into allocation_run (id, period, from_month, to_month, state, started_at, started_by)
                values (?, ?, ?, ?, 'running', ?, ?)""", run, period.text(), period.firstMonth(), period.lastMonth(), clock.instant(), caller.subject());
    }

    private void store(UUID run, List<AllocationCheck> checks) {
        for (int i = 0; i < checks.size(); i++) {
            AllocationCheck check = checks.get(i);
            sql.update(
                    """
                    insert into allocation_check (run_id, position, code, holds, expected_ore, actual_ore)
                    values (?, ?, ?, ?, ?, ?)""",
                    run,
                    i + 1,
                    check.code(),
                    check.holds(),
                    check.expectedOre().value(),
                    check.actualOre().value());
        }
    }

    private void complete(UUID run) {
        sql.update("""
                update allocation_run r
                   set state = 'completed', finished_at = ?, source_ore = m.source_ore, allocated_ore = m.allocated_ore,
                       undistributed_ore = m.undistributed_ore, unmatched_ore = m.unmatched_ore
                  from (select sum(source_ore) as source_ore, sum(allocated_ore) as allocated_ore,
                               sum(undistributed_ore) as undistributed_ore, sum(unmatched_ore) as unmatched_ore
                          from allocation_month where run_id = ?) m
                 where r.id = ?""", clock.instant(), run, run);
        sql.update("""
                insert into allocation_current (month, run_id) select month, run_id from allocation_month where run_id = ?
                on conflict (month) do update set run_id = excluded.run_id""", run);
    }
}
