package se.samverk.costreporting.allocation;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.samverk.common.id.Ids;
import se.samverk.common.security.Caller;
import se.samverk.common.tenancy.AsFederation;
import se.samverk.costreporting.database.Sql;
import se.samverk.costreporting.period.Period;

/** A run's own row, from its beginning to its end. After that the database lets nobody touch the run. */
@Singleton
class RunTable {
    private final Sql sql;
    private final Clock clock;
    private final Caller caller;

    RunTable(Sql sql, Clock clock, Caller caller) {
        this.sql = sql;
        this.clock = clock;
        this.caller = caller;
    }

    /** Stores a run that is to be made. */
    UUID store(Period period) {
        UUID run = Ids.next();
        sql.update(
                """
                insert into allocation_run
                    (id, period, from_month, to_month, kind, state, started_at, started_by, started_by_name)
                values (?, ?, ?, ?, 'allocation', 'queued', ?, ?, ?)""",
                run,
                period.text(),
                period.firstMonth(),
                period.lastMonth(),
                clock.instant(),
                caller.subject(),
                caller.name());
        return run;
    }

    /** Begins a recalculation, in the transaction of the run that needs it. */
    UUID recalculation(Period period, UUID of) {
        UUID run = Ids.next();
        sql.update("""
                insert into allocation_run
                    (id, period, from_month, to_month, kind, state, started_at, started_by, started_by_name)
                select ?, ?, ?, ?, 'recalculation', 'running', ?, started_by, started_by_name
                  from allocation_run where id = ?""", run, period.text(), period.firstMonth(), period.lastMonth(), clock.instant(), of);
        return run;
    }

    /** Begins a stored run, or begins anew one that was broken off; which time it is, none if it has ended. */
    @AsFederation
    Optional<Integer> begin(UUID run) {
        return sql.first("""
                update allocation_run set state = 'running', attempt = attempt + 1, progress_percent = 0, months_done = 0
                 where id = ? and state in ('queued', 'running') returning attempt""", row -> row.integer("attempt"), run);
    }

    /** Lets others see how far it has come. */
    @AsFederation
    void progress(UUID run, int percent, int months) {
        // Nothing is lost with it: the next one tells the same, and the run's end is written as everything is.
        sql.update("set local synchronous_commit = off");
        sql.update(
                "update allocation_run set progress_percent = ?, months_done = ? where id = ? and state = 'running'",
                percent,
                months,
                run);
    }

    /** The period of a run that goes on; none if it has ended. */
    Optional<Period> underway(UUID run) {
        return sql.first(
                "select period from allocation_run where id = ? and state = 'running'",
                row -> Period.parse(row.text("period")),
                run);
    }

    /** Ends a run that could not be made; nothing of it is kept but why. False if it has ended already. */
    boolean fail(UUID run, String failure) {
        return sql.update("""
                        update allocation_run set state = 'failed', finished_at = ?, failure = ?::jsonb
                         where id = ? and state in ('queued', 'running')""", clock.instant(), failure, run) == 1;
    }

    /** Ends the run as its checks say, which are stored with it; true if it holds. */
    boolean end(UUID run, List<AllocationCheck> checks) {
        store(run, checks);
        boolean holds = holds(checks);
        sql.update("""
                update allocation_run r
                   set state = ?, finished_at = ?, progress_percent = 100,
                       source_ore = m.source_ore, allocated_ore = m.allocated_ore,
                       undistributed_ore = m.undistributed_ore, unmatched_ore = m.unmatched_ore
                  from (select coalesce(sum(source_ore), 0) as source_ore, coalesce(sum(allocated_ore), 0) as allocated_ore,
                               coalesce(sum(undistributed_ore), 0) as undistributed_ore,
                               coalesce(sum(unmatched_ore), 0) as unmatched_ore
                          from allocation_month where run_id = ?) m
                 where r.id = ?""", holds ? "completed" : "refused", clock.instant(), run, run);
        return holds;
    }

    static boolean holds(List<AllocationCheck> checks) {
        return checks.stream().allMatch(AllocationCheck::holds);
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
}
