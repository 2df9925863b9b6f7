package se.samverk.costreporting.allocation;

import jakarta.inject.Singleton;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import se.samverk.common.money.Ore;
import se.samverk.costreporting.database.Row;
import se.samverk.costreporting.database.Sql;
import se.samverk.costreporting.period.Period;

/**
 * The allocation itself: set-based statements on the run's own tables, in the transaction of the run. What they do and
 * why stands in each of them. Only the lines are worked out here and stored as they are.
 */
@Singleton
class Allocation {
    static final String CARRIED =
            "create temporary table run_carried (month date, pool_id uuid, amount_ore bigint) on commit drop";

    private final Sql sql;
    private final Distribution distribution;

    Allocation(Sql sql, Distribution distribution) {
        this.sql = sql;
        this.distribution = distribution;
    }

    /** Whose pools and counts of inhabitants a run goes by. */
    enum Structure {
        OF_TODAY(Script.POOLS, Script.POPULATION),
        AS_CLOSED(Script.CLOSED_POOLS, Script.CLOSED_POPULATION);

        final Script pools;
        final Script population;

        Structure(Script pools, Script population) {
            this.pools = pools;
            this.population = population;
        }
    }

    /** @param corrections adds the corrections of closed months, before the sums are made; they are then checked too */
    List<AllocationCheck> run(
            UUID run, Period period, Structure structure, RunProgress progress, Runnable corrections) {
        prepare(run, period, structure);
        readLedger(period);
        progress.readLedger();
        sql.update(Script.SOURCE.text());
        sql.update(Script.MONTH.text());
        sql.update(Script.POOL.text());
        stepDown(run);
        share(structure);
        progress.foundShares();
        distribution.distribute(run, period.months(), progress);
        sql.update(Script.UNDISTRIBUTED.text());
        corrections.run();
        sql.update(Script.TOTAL.text());
        sql.update(Script.WARNING.text());
        markKeysUsed();
        return sql.list(Script.CHECK.text(), row -> check(row.text("code"), row));
    }

    /** Makes room for another run in the same transaction. */
    void clear() {
        sql.update("drop table run_month, run_pool, run_ledger, run_population, run_key, run_share, run_carried");
    }

    private void prepare(UUID run, Period period, Structure structure) {
        // The sorts and groups of a year of 290 members belong in memory; and compiling costs more than it saves here.
        sql.update("set local work_mem = '64MB'");
        sql.update("set local jit = off");
        sql.update(Script.MONTHS.text());
        sql.batch(
                """
                insert into run_month (run_id, month, month_end, ledger_revision, readings, structure)
                select ?, m, ?, ledger_revision(m), month_readings(m), month_structure(m) from (values (?::date)) v (m)""",
                period.months().stream()
                        .map((YearMonth month) -> new Object[] {run, month.atEndOfMonth(), month.atDay(1)})
                        .toList());
        sql.update(structure.pools.text());
        sql.update(CARRIED);
    }

    private void readLedger(Period period) {
        // Few combinations come out of many rows, which the planner cannot know: workers cost less than it thinks.
        sql.update("set local parallel_setup_cost = 0");
        sql.update("set local parallel_tuple_cost = 0");
        sql.update(Script.LEDGER.text().formatted(period.firstMonth(), period.lastMonth()));
        sql.update("set local parallel_setup_cost to default");
        sql.update("set local parallel_tuple_cost to default");
        sql.update("analyze run_ledger");
    }

    private void stepDown(UUID run) {
        List<Integer> steps = sql.list(
                "select distinct step from allocation_pool where run_id = ? and kind = 'overhead' order by step",
                row -> row.integer("step"),
                run);
        steps.forEach(step -> sql.update(Script.OVERHEAD.text(), step));
    }

    /** Who carries how much by each key version that the pools go by. */
    void share(Structure structure) {
        sql.update(structure.population.text());
        sql.update(Script.KEY.text());
        sql.update(Script.SHARE.text());
        sql.update(Script.MIX.text());
        sql.update("analyze run_share");
    }

    private void markKeysUsed() {
        sql.update("""
                update allocation_key_version v set used = true
                 where not v.used and v.id in (select version_id from run_key)""");
    }

    static AllocationCheck check(String code, Row row) {
        return new AllocationCheck(
                code, row.truth("holds"), new Ore(row.number("expected_ore")), new Ore(row.number("actual_ore")));
    }
}
