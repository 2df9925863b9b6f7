package se.samverk.costreporting.ledger;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverk.costreporting.database.Sql;

/** The rows of a voucher that a reader may see. Called inside the reader's transaction. */
@Singleton
class VoucherRows {
    /**
     * The rows that a municipality has a part in: they belong to a source of a pool that it has a line of, or of a pool
     * whose cost has come to such a pool, in the row's month; as the month's current run has it, or the recalculation
     * behind a current correction.
     */
    private static final String PAID_FOR = """
            with recursive voucher_month as materialized (
                select distinct period as month from ledger_entry where voucher_id = ?
            ), paid (run_id, month, pool_id) as (
                select l.run_id, l.month, l.pool_id
                  from voucher_month m
                  join allocation_current c on c.month = m.month
                  cross join lateral statement_lines(?, c.run_id) l
                 where l.month = c.month and l.origin_month is null
                union
                select l.recalculated_run_id, l.origin_month, l.pool_id
                  from voucher_month m
                  join statement_line l on l.municipality = ? and l.origin_month = m.month
                  join allocation_current c on c.run_id = l.run_id and c.month = l.month
                union
                select s.run_id, s.month, s.from_pool_id
                  from paid p
                  join allocation_step s on s.run_id = p.run_id and s.month = p.month and s.to_pool_id = p.pool_id
            ), source as (
                select s.month, s.account, s.cost_centre, s.project
                  from paid p
                  join allocation_source s on s.run_id = p.run_id and s.month = p.month and s.pool_id = p.pool_id
            ), seen as (
                select e.*
                  from ledger_entry e
                 where e.voucher_id = ?
                   and exists (select from source s
                                where s.month = e.period and s.account = e.account
                                  and s.cost_centre is not distinct from e.cost_centre
                                  and s.project is not distinct from e.project)
            )""";

    private static final String SHOWN = """

            select e.row_number, e.account, coalesce(a.name, '') as account_name, e.cost_centre, c.name as cost_centre_name,
              e.project, p.name as project_name, e.amount_ore, e.quantity, e.entry_date, e.text, e.seen_rows, e.seen_ore
            from (select s.*, count(*) over () as seen_rows, (sum(s.amount_ore) over ())::bigint as seen_ore from seen s) e
            left join ledger_account a on a.account = e.account
            left join ledger_object c on c.dimension = 1 and c.number = e.cost_centre
            left join ledger_object p on p.dimension = 6 and p.number = e.project
            order by e.row_number limit 1000""";

    private static final String ALL = "with seen as (select * from ledger_entry where voucher_id = ?)" + SHOWN;
    private static final String MEMBERS = PAID_FOR + SHOWN;

    private static final String SUM =
            "select count(*) as n, coalesce(sum(amount_ore), 0)::bigint as amount_ore from ledger_entry where voucher_id = ?";

    private final Sql sql;

    VoucherRows(Sql sql) {
        this.sql = sql;
    }

    /** How many rows there are, and what they come to in öre. */
    record Sum(long rows, long ore) {}

    /** The first rows, and the sum of all that the reader may see. */
    record Seen(List<VoucherEntry> entries, Sum sum) {}

    private record SummedEntry(VoucherEntry entry, Sum sum) {}

    Sum sumOfAll(UUID voucher) {
        return sql.one(SUM, row -> new Sum(row.number("n"), row.number("amount_ore")), voucher);
    }

    Seen all(UUID voucher) {
        return seen(ALL, voucher);
    }

    Seen paidFor(String municipality, UUID voucher) {
        return seen(MEMBERS, voucher, municipality, municipality, voucher);
    }

    /** One read for both: to find what a member pays for costs more than the rows themselves. */
    private Seen seen(String query, @Nullable Object... parameters) {
        List<SummedEntry> rows = sql.list(
                query,
                row -> new SummedEntry(VoucherEntry.of(row), new Sum(row.number("seen_rows"), row.number("seen_ore"))),
                parameters);
        Sum sum = rows.isEmpty() ? new Sum(0, 0) : rows.getFirst().sum();
        return new Seen(rows.stream().map(SummedEntry::entry).toList(), sum);
    }
}
