package se.samverk.costreporting.allocation;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import se.samverk.common.id.Ids;
import se.samverk.common.security.Caller;
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

    enum Kind {
        ALLOCATION,
        RECALCULATION;

        private String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    UUID begin(Period period, Kind kind) {
        UUID run = Ids.next();
        sql.update(
                """
                insert into allocation_run (id, period, from_month, to_month, kind, state, started_at, started_by)
                values (?, ?, ?, ?, ?, 'running', ?, ?)""",
                run,
                period.text(),
                period.firstMonth(),
                period.lastMonth(),
                kind.code(),
                clock.instant(),
                caller.subject());
        return run;
    }

    /** Ends the run as its checks say, which are stored with it; true if it holds. */
    boolean end(UUID run, List<AllocationCheck> checks) {
        store(run, checks);
        boolean holds = holds(checks);
        sql.update("""
                update allocation_run r
                   set state = ?, finished_at = ?, source_ore = m.source_ore, allocated_ore = m.allocated_ore,
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
