package se.samverk.costreporting.allocation;

import jakarta.inject.Singleton;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverk.costreporting.database.Row;
import se.samverk.costreporting.database.Sql;

/**
 * Shares out anew what the pools of a month came to in a run, by other keys or between other members. Costs and overhead
 * are the run's own; who carries them is worked out by the run's own statements. They name their tables without a schema,
 * so temporary tables of the same names stand in for what is supposed and take what comes of it: whatever is there for
 * good is neither read for that nor written. Whoever supposes something makes those of the keys' versions, shares and
 * components, of the counts of inhabitants and of the readings.
 */
@Singleton
public class Resharing {
    private static final List<String> WRITTEN = List.of("allocation_undistributed", "statement_block");
    private static final List<String> COPIED = List.of("allocation_pool", "allocation_step");

    private final Sql sql;
    private final Allocation allocation;
    private final Distribution distribution;

    Resharing(Sql sql, Allocation allocation, Distribution distribution) {
        this.sql = sql;
        this.allocation = allocation;
        this.distribution = distribution;
    }

    /**
     * What is supposed.
     *
     * @param keys the key versions that are supposed, by their keys
     * @param joining the municipalities that join
     */
    public record Supposition(List<KeyOf> keys, Set<String> joining) {}

    /** Which version of a key is to be gone by. */
    public record KeyOf(UUID key, UUID version) {}

    /**
     * What is shared out anew.
     *
     * @param closed whether the month is closed: it then goes by the pools and inhabitants that it was closed by
     * @param left the pools that somebody who leaves has carried
     */
    public record Base(UUID run, YearMonth month, boolean closed, Set<UUID> left) {}

    /** What a pool gives. The municipality is null for what nobody can be given. */
    public record Amount(@Nullable String municipality, UUID pool, long ore) {}

    /**
     * What the affected pools give in the month.
     *
     * @param pools those that the supposition makes a difference to; every other stays as the run left it
     */
    public record Reshared(Set<UUID> pools, List<Amount> amounts) {}

    /** Where the tables that are supposed are found first, until the transaction ends or is rolled back to a savepoint. */
    public void lookAtSupposed() {
        // Also makes the session parse again what it has prepared with the tables that are there for good.
        sql.update("set local search_path = pg_temp, public");
    }

    /** Call it between a savepoint and the return to it, after {@link #lookAtSupposed}. */
    public Reshared reshare(Base base, Supposition supposition) {
        Allocation.Structure structure = base.closed() ? Allocation.Structure.AS_CLOSED : Allocation.Structure.OF_TODAY;
        prepare(base.run(), base.month(), structure);
        supposeKeys(supposition.keys());
        allocation.share(structure);
        Set<UUID> affected = affected(supposition.joining(), base.left());
        sql.update("delete from allocation_pool where kind = 'service' and not (pool_id = any (?::uuid[]))", (Object)
                texts(affected));
        distribution.distribute(base.run(), List.of(base.month()), RunProgress.NONE);
        sql.update(Script.UNDISTRIBUTED.text());
        return new Reshared(affected, amounts(affected));
    }

    private void prepare(UUID run, YearMonth month, Allocation.Structure structure) {
        sql.update(Script.MONTHS.text());
        sql.update("""
                insert into run_month (run_id, month, month_end, ledger_revision, readings, structure)
                values (?, ?, ?, 0, '', '')""", run, month.atDay(1), month.atEndOfMonth());
        sql.update(structure.pools.text());
        sql.update(Allocation.CARRIED);
        WRITTEN.forEach(this::standIn);
        COPIED.forEach(table -> {
            standIn(table);
            sql.update(
                    "insert into %1$s select * from public.%1$s where run_id = ? and month = ?".formatted(table),
                    run,
                    month.atDay(1));
        });
    }

    private void standIn(String table) {
        sql.update("create temporary table %1$s (like public.%1$s including defaults) on commit drop".formatted(table));
    }

    private void supposeKeys(List<KeyOf> keys) {
        sql.update("create temporary table supposed_key (key_id uuid, version_id uuid) on commit drop");
        sql.batch(
                "insert into supposed_key (key_id, version_id) values (?, ?)",
                keys.stream()
                        .map(each -> new Object[] {each.key(), each.version()})
                        .toList());
        sql.update("""
                update allocation_pool p set key_version_id = s.version_id
                  from run_pool c join supposed_key s on s.key_id = c.key_id
                 where c.month = p.month and c.pool_id = p.pool_id and p.kind = 'service'""");
    }

    /** The pools that go by a supposed version or by a mix with one, that a joining member carries, or a leaving one did. */
    private Set<UUID> affected(Set<String> joining, Set<UUID> left) {
        return Set.copyOf(sql.list("""
                select p.pool_id from allocation_pool p
                 where p.kind = 'service'
                   and (p.key_version_id in (select version_id from supposed_key)
                        or exists (select from allocation_key_component c join supposed_key k on k.key_id = c.component_key_id
                                    where c.version_id = p.key_version_id)
                        or exists (select from run_share s where s.version_id = p.key_version_id and s.municipality = any (?))
                        or p.pool_id = any (?::uuid[]))""", row -> row.id("pool_id"), joining.toArray(String[]::new), texts(left)));
    }

    private List<Amount> amounts(Set<UUID> affected) {
        return sql.list("""
                select b.municipality, l.pool_id, sum(l.amount_ore)::bigint as amount_ore
                  from statement_block b cross join lateral unnest(b.pool_ids, b.amounts_ore) l (pool_id, amount_ore)
                 group by b.municipality, l.pool_id
                union all
                select null, u.pool_id, u.amount_ore from allocation_undistributed u where u.pool_id = any (?::uuid[])""", Resharing::amount, (Object) texts(affected));
    }

    private static String[] texts(Set<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }

    private static Amount amount(Row row) {
        return new Amount(row.textOrNull("municipality"), row.id("pool_id"), row.number("amount_ore"));
    }
}
