package se.samverk.costreporting.simulation;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.samverk.common.tenancy.AsFederation;
import se.samverk.costreporting.allocation.Resharing;
import se.samverk.costreporting.allocation.Resharing.Base;
import se.samverk.costreporting.allocation.Resharing.Reshared;
import se.samverk.costreporting.database.Row;
import se.samverk.costreporting.database.Sql;

/** The steps of a simulation's job, each a transaction that holds the simulation for itself. */
@Singleton
class SimulationWork {
    private static final int LONGEST_SECONDS = 30 * 60;

    private final Sql sql;
    private final SimulationReader reader;
    private final Supposed supposed;
    private final Resharing resharing;
    private final PriceTrial prices;
    private final Clock clock;

    SimulationWork(
            Sql sql, SimulationReader reader, Supposed supposed, Resharing resharing, PriceTrial prices, Clock clock) {
        this.sql = sql;
        this.reader = reader;
        this.supposed = supposed;
        this.resharing = resharing;
        this.prices = prices;
        this.clock = clock;
    }

    private record Next(YearMonth month, UUID run, boolean closed) {}

    /** Works out the next month or quarter, or ends the simulation after the last; false if nothing is left to do. */
    @AsFederation(timeoutSeconds = LONGEST_SECONDS)
    boolean next(UUID id) {
        Simulation simulation = reader.locked(id);
        if (simulation.state() != SimulationState.WORKING) {
            return false;
        }
        Optional<Next> next = sql.first("""
                select m.month, m.base_run_id, coalesce(a.state, '') = 'closed' as closed
                  from simulation_month m left join accounting_month a on a.month = m.month
                 where m.simulation_id = ? and m.done_at is null order by m.month limit 1""", SimulationWork::next, id);
        boolean worked = next.isPresent() || prices.next(simulation);
        next.ifPresent(month -> work(simulation, month));
        if (!worked) {
            end(id, SimulationState.DRAFT);
        }
        return worked;
    }

    @AsFederation
    void fail(UUID id) {
        if (reader.locked(id).state() == SimulationState.WORKING) {
            end(id, SimulationState.FAILED);
        }
    }

    private void end(UUID id, SimulationState state) {
        sql.update("update simulation set state = ?, finished_at = ? where id = ?", state.code(), clock.instant(), id);
    }

    private void work(Simulation simulation, Next next) {
        MonthEffect effect = new MonthEffect(reported(next));
        List<String> leaves = simulation.changes().leaves();
        Base base = new Base(next.run(), next.month(), next.closed(), effect.poolsOf(leaves));
        effect.take(supposedly(simulation.changes(), base));
        effect.requireSame();
        store(simulation.id(), next, effect);
    }

    /** What the month's run has given: corrections of closed months apart, since no supposition reaches them. */
    private List<MonthEffect.Reported> reported(Next next) {
        return sql.list(
                """
                select l.municipality, l.pool_id,
                       coalesce(sum(l.amount_ore) filter (where l.origin_month is null), 0)::bigint as own_ore,
                       coalesce(sum(l.amount_ore) filter (where l.origin_month is not null), 0)::bigint as correction_ore
                  from member d cross join lateral statement_lines(d.code, ?) l
                 where l.month = ?
                 group by l.municipality, l.pool_id
                union all
                select null, u.pool_id,
                       coalesce(sum(u.amount_ore) filter (where u.origin_month is null), 0)::bigint,
                       coalesce(sum(u.amount_ore) filter (where u.origin_month is not null), 0)::bigint
                  from allocation_undistributed u
                 where u.run_id = ? and u.month = ?
                 group by u.pool_id""",
                MonthEffect.Reported::of,
                next.run(),
                next.month().atDay(1),
                next.run(),
                next.month().atDay(1));
    }

    /** Nothing of it is left when it is done but what it came to. */
    private Reshared supposedly(Changes changes, Base base) {
        sql.update("savepoint before_supposing");
        resharing.lookAtSupposed();
        Reshared reshared = resharing.reshare(base, supposed.make(changes, base.month()));
        sql.update("rollback to savepoint before_supposing");
        return reshared;
    }

    private void store(UUID id, Next next, MonthEffect effect) {
        List<MonthEffect.Row> rows = effect.rows();
        sql.update(
                """
                insert into simulation_effect as e (municipality, simulation_id, pool_id, before_ore, after_ore)
                select r.municipality, ?, r.pool_id, r.before_ore, r.after_ore
                  from unnest(?::text[], ?::uuid[], ?::bigint[], ?::bigint[]) r (municipality, pool_id, before_ore, after_ore)
                on conflict (municipality, simulation_id, pool_id) do update
                   set before_ore = e.before_ore + excluded.before_ore, after_ore = e.after_ore + excluded.after_ore""",
                id,
                rows.stream().map(MonthEffect.Row::municipality).toArray(String[]::new),
                rows.stream().map(row -> row.pool().toString()).toArray(String[]::new),
                rows.stream().map(MonthEffect.Row::beforeOre).toArray(Long[]::new),
                rows.stream().map(MonthEffect.Row::afterOre).toArray(Long[]::new));
        sql.update(
                """
                update simulation_month s
                   set done_at = ?, source_ore = m.source_ore, unmatched_ore = m.unmatched_ore,
                       undistributed_ore = m.undistributed_ore, undistributed_after_ore = ?
                  from allocation_month m
                 where s.simulation_id = ? and s.month = ? and m.run_id = s.base_run_id and m.month = s.month""",
                clock.instant(),
                effect.undistributedAfterOre(),
                id,
                next.month().atDay(1));
    }

    private static Next next(Row row) {
        return new Next(YearMonth.from(row.date("month")), row.id("base_run_id"), row.truth("closed"));
    }
}
