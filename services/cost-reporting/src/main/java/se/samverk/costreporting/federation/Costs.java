package se.samverk.costreporting.federation;

import jakarta.inject.Singleton;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import se.samverk.costreporting.database.Row;
import se.samverk.costreporting.database.Sql;
import se.samverk.costreporting.period.Period;

/** Reads what the pools cost, month by month, by the runs that count. Called in a transaction of the federation's. */
@Singleton
class Costs {
    private static final String POOLS = """
            with current as materialized (
                select month, run_id from allocation_current where month between ? and ?
            ), part (month, pool_id, kind, direct_ore, overhead_ore, correction_ore, undistributed_ore) as (
                select c.month, p.pool_id, p.kind, p.direct_ore, p.overhead_ore, 0, 0
                  from current c join allocation_pool p on p.run_id = c.run_id and p.month = c.month
                union all
                select c.month, l.pool_id, null, 0, 0, l.amount_ore, 0
                  from current c join statement_line l on l.run_id = c.run_id and l.month = c.month
                 where l.origin_month is not null
                union all
                select c.month, u.pool_id, null, 0, 0,
                       case when u.origin_month is null then 0 else u.amount_ore end, u.amount_ore
                  from current c join allocation_undistributed u on u.run_id = c.run_id and u.month = c.month
            )
            select t.month, t.pool_id, coalesce(max(t.kind), max(p.kind)) as kind, sum(t.direct_ore)::bigint as direct_ore,
                   sum(t.overhead_ore)::bigint as overhead_ore, sum(t.correction_ore)::bigint as correction_ore,
                   sum(t.undistributed_ore)::bigint as undistributed_ore
              from part t join cost_pool p on p.id = t.pool_id
             group by t.month, t.pool_id""";

    private static final String MONTHS = """
            select c.month, m.source_ore, m.unmatched_ore
              from allocation_current c join allocation_month m on m.run_id = c.run_id and m.month = c.month
             where c.month between ? and ?""";

    private static final String SERVICES = """
            select coalesce(p.pool_id, s.id) as id, s.id as service_id, coalesce(s.code, p.code) as code,
                   coalesce(p.service_name_sv, s.name_sv) as name_sv, coalesce(p.service_name_en, s.name_en) as name_en
              from catalogue_service s full join pool_names(?) p on p.pool_id = s.pool_id
             order by 3""";

    private final Sql sql;

    Costs(Sql sql) {
        this.sql = sql;
    }

    /**
     * A service of the catalogue, or a pool that has none.
     *
     * @param id the pool's; of a service without a pool the service's
     */
    record Service(UUID id, boolean inCatalogue, UUID serviceId, String code, String nameSv, String nameEn) {
        static Service of(Row row) {
            UUID service = row.idOrNull("service_id");
            UUID id = row.id("id");
            return new Service(
                    id,
                    service != null,
                    service == null ? id : service,
                    row.text("code"),
                    row.text("name_sv"),
                    row.text("name_en"));
        }
    }

    /** What the ledger holds of a month, and what of it no rule took. */
    record LedgerMonth(long sourceOre, long unmatchedOre) {}

    List<PoolMonth> pools(YearMonth from, YearMonth to) {
        return sql.list(POOLS, PoolMonth::of, from.atDay(1), to.atDay(1));
    }

    /** The months that have been allocated. */
    Map<YearMonth, LedgerMonth> months(YearMonth from, YearMonth to) {
        return sql
                .list(
                        MONTHS,
                        row -> Map.entry(
                                YearMonth.from(row.date("month")),
                                new LedgerMonth(row.number("source_ore"), row.number("unmatched_ore"))),
                        from.atDay(1),
                        to.atDay(1))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** By code; as they were called in the period's last month, if that is closed. */
    List<Service> services(Period period) {
        return sql.list(SERVICES, Service::of, period.lastMonth());
    }
}
