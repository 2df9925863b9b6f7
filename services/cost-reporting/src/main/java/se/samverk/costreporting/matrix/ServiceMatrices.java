package se.samverk.costreporting.matrix;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.samverk.common.money.Ore;
import se.samverk.common.tenancy.AsFederation;
import se.samverk.costreporting.database.Row;
import se.samverk.costreporting.database.Sql;
import se.samverk.costreporting.matrix.ServiceMatrix.Cell;
import se.samverk.costreporting.matrix.ServiceMatrix.MemberColumn;
import se.samverk.costreporting.matrix.ServiceMatrix.ServiceRow;
import se.samverk.costreporting.matrix.ServiceMatrix.Sums;
import se.samverk.costreporting.period.Period;

/** Sums the lines of all members by service and member, this period and the previous, where the rows are. */
@Singleton
class ServiceMatrices {
    private static final String CELLS = """
            with current as materialized (
                select month, run_id from allocation_current where month between ? and ?
            ), cell as (
                select l.pool_id, l.municipality,
                       coalesce(sum(l.amount_ore) filter (where l.month >= ?), 0)::bigint as now_ore,
                       coalesce(sum(l.amount_ore) filter (where l.month < ?), 0)::bigint as previous_ore
                  from (select distinct run_id from current) r
                 cross join member d
                  cross join lateral statement_lines(d.code, r.run_id) l
                  join current c on c.run_id = l.run_id and c.month = l.month
                 group by l.pool_id, l.municipality
            )
            select coalesce(s.code, p.code) as service_code, coalesce(s.name_sv, p.name_sv) as name_sv,
                   coalesce(s.name_en, p.name_en) as name_en, t.municipality, t.now_ore, t.previous_ore
              from cell t
              join cost_pool p on p.id = t.pool_id
              left join catalogue_service s on s.pool_id = t.pool_id
             where t.now_ore <> 0 or t.previous_ore <> 0
             order by service_code, t.municipality""";

    private static final String MONTHS = """
            select count(*) as months, coalesce(sum(m.source_ore), 0)::bigint as source_ore,
                   coalesce(sum(m.allocated_ore), 0)::bigint as allocated_ore,
                   coalesce(sum(m.undistributed_ore), 0)::bigint as undistributed_ore,
                   coalesce(sum(m.unmatched_ore), 0)::bigint as unmatched_ore
              from allocation_current c join allocation_month m on m.run_id = c.run_id and m.month = c.month
             where c.month between ? and ?""";

    private final Sql sql;

    ServiceMatrices(Sql sql) {
        this.sql = sql;
    }

    private record Found(String serviceCode, String nameSv, String nameEn, Cell cell) {}

    private record Months(long count, Sums sums) {}

    @AsFederation(readOnly = true)
    ServiceMatrix read(Period period) {
        Period previous = period.previous();
        List<Found> found = sql.list(
                CELLS,
                ServiceMatrices::found,
                previous.firstMonth(),
                period.lastMonth(),
                period.firstMonth(),
                period.firstMonth());
        Months now = months(period);
        return new ServiceMatrix(
                period.text(),
                previous.text(),
                now.count() == 0 ? "missing" : now.count() == period.months().size() ? "complete" : "partial",
                now.sums(),
                months(previous).sums(),
                members(found),
                services(found));
    }

    private Months months(Period period) {
        return sql.one(
                MONTHS,
                row -> new Months(
                        row.number("months"),
                        new Sums(
                                new Ore(row.number("source_ore")),
                                new Ore(row.number("allocated_ore")),
                                new Ore(row.number("undistributed_ore")),
                                new Ore(row.number("unmatched_ore")))),
                period.firstMonth(),
                period.lastMonth());
    }

    private List<MemberColumn> members(List<Found> found) {
        Map<String, Ore> now = new HashMap<>();
        Map<String, Ore> before = new HashMap<>();
        found.forEach(each -> {
            now.merge(each.cell().municipality(), each.cell().amountOre(), Ore::plus);
            before.merge(each.cell().municipality(), each.cell().previousAmountOre(), Ore::plus);
        });
        return sql.list("select code, name from member order by name, code", row -> {
            Ore amount = now.getOrDefault(row.text("code"), Ore.ZERO);
            Ore previous = before.getOrDefault(row.text("code"), Ore.ZERO);
            return new MemberColumn(row.text("code"), row.text("name"), amount, previous, amount.minus(previous));
        });
    }

    private static List<ServiceRow> services(List<Found> found) {
        Map<String, List<Found>> byService = new LinkedHashMap<>();
        found.forEach(each -> byService
                .computeIfAbsent(each.serviceCode(), code -> new ArrayList<>())
                .add(each));
        return byService.values().stream()
                .map(ServiceMatrices::service)
                .sorted(Comparator.comparing(ServiceRow::amountOre).reversed())
                .toList();
    }

    private static ServiceRow service(List<Found> row) {
        List<Cell> cells = row.stream().map(Found::cell).toList();
        Ore amount = cells.stream().map(Cell::amountOre).reduce(Ore.ZERO, Ore::plus);
        Ore previous = cells.stream().map(Cell::previousAmountOre).reduce(Ore.ZERO, Ore::plus);
        Found named = row.getFirst();
        return new ServiceRow(
                named.serviceCode(), named.nameSv(), named.nameEn(), amount, previous, amount.minus(previous), cells);
    }

    private static Found found(Row row) {
        return new Found(
                row.text("service_code"),
                row.text("name_sv"),
                row.text("name_en"),
                new Cell(
                        row.text("municipality"), new Ore(row.number("now_ore")), new Ore(row.number("previous_ore"))));
    }
}
