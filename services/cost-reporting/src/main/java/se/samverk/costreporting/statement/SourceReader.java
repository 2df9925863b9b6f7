package se.samverk.costreporting.statement;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import se.samverk.common.money.Ore;
import se.samverk.costreporting.database.Row;
import se.samverk.costreporting.database.Sql;

/** Reads the ledger behind a pool in a month: the sums that the run read, and the vouchers as they are now. */
@Singleton
class SourceReader {
    private static final String ENTRIES = """
              from allocation_source s
              join ledger_entry e on e.period = s.month and e.account = s.account
               and e.cost_centre is not distinct from s.cost_centre and e.project is not distinct from s.project
             where s.run_id = ? and s.month = ? and s.pool_id = ?""";

    private static final String VOUCHERS =
            "select v.id, v.series, v.number, v.voucher_date, v.text, t.amount_ore from ("
                    + "select e.voucher_id, sum(e.amount_ore)::bigint as amount_ore" + ENTRIES
                    + " group by e.voucher_id) t join voucher v on v.id = t.voucher_id"
                    + " order by v.voucher_date, v.series, v.number, v.id";

    private final Sql sql;

    SourceReader(Sql sql) {
        this.sql = sql;
    }

    record PoolMonth(UUID run, LocalDate month, UUID pool) {}

    record LedgerNow(long vouchers, Ore amountOre) {}

    List<Explanation.Source> sources(PoolMonth of) {
        return sql.list("""
                select s.account, a.name, s.cost_centre, s.project, s.amount_ore
                  from allocation_source s left join ledger_account a on a.account = s.account
                 where s.run_id = ? and s.month = ? and s.pool_id = ?
                 order by s.account, s.cost_centre, s.project""", SourceReader::source, of.run(), of.month(), of.pool());
    }

    LedgerNow now(PoolMonth of) {
        return sql.one(
                "select count(distinct e.voucher_id) as n, coalesce(sum(e.amount_ore), 0)::bigint as amount_ore"
                        + ENTRIES,
                row -> new LedgerNow(row.number("n"), new Ore(row.number("amount_ore"))),
                of.run(),
                of.month(),
                of.pool());
    }

    List<LineVoucher> vouchers(PoolMonth of, long offset, int limit) {
        return sql.list(
                VOUCHERS + " offset ? limit ?", SourceReader::voucher, of.run(), of.month(), of.pool(), offset, limit);
    }

    void eachVoucher(PoolMonth of, Consumer<LineVoucher> consumer) {
        sql.each(VOUCHERS, row -> consumer.accept(voucher(row)), of.run(), of.month(), of.pool());
    }

    private static Explanation.Source source(Row row) {
        return new Explanation.Source(
                Integer.toString(row.integer("account")),
                row.textOrNull("name"),
                row.textOrNull("cost_centre"),
                row.textOrNull("project"),
                new Ore(row.number("amount_ore")));
    }

    static LineVoucher voucher(Row row) {
        return new LineVoucher(
                row.id("id"),
                row.text("series"),
                row.text("number"),
                row.date("voucher_date"),
                row.text("text"),
                new Ore(row.number("amount_ore")));
    }
}
