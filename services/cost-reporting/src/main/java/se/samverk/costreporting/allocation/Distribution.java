package se.samverk.costreporting.allocation;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import se.samverk.costreporting.database.Row;
import se.samverk.costreporting.database.Sql;

/**
 * Gives each service pool's total to those who carry it, a month at a time, in the run's transaction. What nobody
 * carries is stored as undistributed.
 */
@Singleton
class Distribution {
    private static final String SHARES = """
            select version_id, municipality, department_code, numerator from run_share where month = ?
             order by version_id, municipality collate "C" nulls last, department_code collate "C" nulls first""";

    private static final String AMOUNTS = """
            select pool_id, key_version_id, direct_ore + overhead_ore as amount_ore from allocation_pool
             where run_id = ? and month = ? and kind = 'service' and direct_ore + overhead_ore <> 0
               and key_version_id is not null
             order by pool_id""";

    private final Sql sql;

    Distribution(Sql sql) {
        this.sql = sql;
    }

    void distribute(UUID run, List<YearMonth> months, RunProgress progress) {
        sql.update(Script.DENOMINATOR.text());
        for (YearMonth month : months) {
            distribute(run, month.atDay(1));
            progress.distributedMonth();
        }
    }

    private record Amount(UUID pool, UUID version, long ore) {
        static Amount of(Row row) {
            return new Amount(row.id("pool_id"), row.id("key_version_id"), row.number("amount_ore"));
        }
    }

    private void distribute(UUID run, LocalDate month) {
        Map<UUID, Shares> shares = shares(month);
        MonthLines lines = new MonthLines(run, month);
        for (Amount amount : sql.list(AMOUNTS, Amount::of, run, month)) {
            Shares sharing = shares.get(amount.version());
            if (sharing != null) {
                lines.add(amount.pool(), sharing, sharing.split(amount.ore()));
            }
        }
        lines.store(sql);
    }

    private Map<UUID, Shares> shares(LocalDate month) {
        Map<UUID, List<Share>> found = new HashMap<>();
        sql.each(
                SHARES,
                row -> found.computeIfAbsent(row.id("version_id"), version -> new ArrayList<>())
                        .add(new Share(
                                row.textOrNull("municipality"),
                                row.textOrNull("department_code"),
                                row.decimal("numerator"))),
                month);
        Map<UUID, Shares> shares = new HashMap<>();
        found.forEach((version, list) -> shares.put(version, new Shares(list)));
        return shares;
    }
}
