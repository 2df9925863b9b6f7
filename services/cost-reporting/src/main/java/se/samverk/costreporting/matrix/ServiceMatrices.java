package se.samverk.costreporting.matrix;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import se.samverk.common.money.Ore;
import se.samverk.common.tenancy.AsFederation;
import se.samverk.costreporting.database.Row;
import se.samverk.costreporting.database.Sql;
import se.samverk.costreporting.matrix.MonthSums.RunMonth;
import se.samverk.costreporting.matrix.ServiceMatrix.Cell;
import se.samverk.costreporting.matrix.ServiceMatrix.MemberColumn;
import se.samverk.costreporting.matrix.ServiceMatrix.ServiceRow;
import se.samverk.costreporting.matrix.ServiceMatrix.Sums;
import se.samverk.costreporting.period.Period;

/** Sums what all members bear by service and member, this period and the previous. */
@Singleton
class ServiceMatrices {
    private static final String CURRENT = "select run_id, month from allocation_current where month between ? and ?";

    private static final String SERVICES = """
            select pool_id, service_code, service_name_sv, service_name_en from pool_names(?)""";

    private static final String MONTHS = """
            select count(*) as months, coalesce(sum(m.source_ore), 0)::bigint as source_ore,
                   coalesce(sum(m.allocated_ore), 0)::bigint as allocated_ore,
                   coalesce(sum(m.undistributed_ore), 0)::bigint as undistributed_ore,
                   coalesce(sum(m.unmatched_ore), 0)::bigint as unmatched_ore
              from allocation_current c join allocation_month m on m.run_id = c.run_id and m.month = c.month
             where c.month between ? and ?""";

    private final Sql sql;
    private final MonthSums monthSums;

    ServiceMatrices(Sql sql, MonthSums monthSums) {
        this.sql = sql;
        this.monthSums = monthSums;
    }

    private record Service(String code, String nameSv, String nameEn) {
        static Service of(Row row) {
            return new Service(row.text("service_code"), row.text("service_name_sv"), row.text("service_name_en"));
        }
    }

    private record Months(long count, Sums sums) {
        String state(Period period) {
            return count == 0 ? "missing" : count == period.months().size() ? "complete" : "partial";
        }
    }

    @AsFederation(readOnly = true)
    ServiceMatrix read(Period period) {
        Period previous = period.previous();
        Map<UUID, List<Cell>> found = cells(period, previous);
        Months now = months(period);
        Months before = months(previous);
        return new ServiceMatrix(
                period.text(),
                previous.text(),
                now.state(period),
                before.state(previous),
                now.sums(),
                before.sums(),
                members(found.values()),
                services(found, period));
    }

    /** Each pool's cells, by municipality; none that is 0 in both periods. */
    private Map<UUID, List<Cell>> cells(Period period, Period previous) {
        List<RunMonth> months = sql.list(CURRENT, RunMonth::of, previous.firstMonth(), period.lastMonth());
        Map<UUID, Map<String, long[]>> sums = new HashMap<>();
        monthSums.of(months).forEach((month, cells) -> {
            int place = month.month().isBefore(period.firstMonth()) ? 1 : 0;
            for (MonthSums.Cell cell : cells) {
                long[] sum = sums.computeIfAbsent(cell.pool(), pool -> new TreeMap<>())
                        .computeIfAbsent(cell.municipality(), municipality -> new long[2]);
                sum[place] = Math.addExact(sum[place], cell.ore());
            }
        });
        Map<UUID, List<Cell>> cells = new HashMap<>();
        sums.forEach((pool, members) -> cells.put(pool, cells(members)));
        cells.values().removeIf(List::isEmpty);
        return cells;
    }

    private static List<Cell> cells(Map<String, long[]> members) {
        return members.entrySet().stream()
                .filter(member -> member.getValue()[0] != 0 || member.getValue()[1] != 0)
                .map(member -> new Cell(member.getKey(), new Ore(member.getValue()[0]), new Ore(member.getValue()[1])))
                .toList();
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

    private List<MemberColumn> members(Collection<List<Cell>> found) {
        Map<String, Ore> now = new HashMap<>();
        Map<String, Ore> before = new HashMap<>();
        found.forEach(cells -> cells.forEach(cell -> {
            now.merge(cell.municipality(), cell.amountOre(), Ore::plus);
            before.merge(cell.municipality(), cell.previousAmountOre(), Ore::plus);
        }));
        return sql.list("select code, name from member order by name, code", row -> {
            Ore amount = now.getOrDefault(row.text("code"), Ore.ZERO);
            Ore previous = before.getOrDefault(row.text("code"), Ore.ZERO);
            return new MemberColumn(row.text("code"), row.text("name"), amount, previous, amount.minus(previous));
        });
    }

    private List<ServiceRow> services(Map<UUID, List<Cell>> found, Period period) {
        List<ServiceRow> rows = new ArrayList<>();
        sql.each(
                SERVICES,
                row -> {
                    List<Cell> cells = found.get(row.id("pool_id"));
                    if (cells != null) {
                        rows.add(service(Service.of(row), cells));
                    }
                },
                period.lastMonth());
        rows.sort(Comparator.comparing(ServiceRow::amountOre).reversed().thenComparing(ServiceRow::serviceCode));
        return rows;
    }

    private static ServiceRow service(Service service, List<Cell> cells) {
        Ore amount = cells.stream().map(Cell::amountOre).reduce(Ore.ZERO, Ore::plus);
        Ore previous = cells.stream().map(Cell::previousAmountOre).reduce(Ore.ZERO, Ore::plus);
        return new ServiceRow(
                service.code(), service.nameSv(), service.nameEn(), amount, previous, amount.minus(previous), cells);
    }
}
