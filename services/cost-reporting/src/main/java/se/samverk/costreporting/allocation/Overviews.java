package se.samverk.costreporting.allocation;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.samverk.common.money.Ore;
import se.samverk.common.tenancy.AsFederation;
import se.samverk.costreporting.database.Row;
import se.samverk.costreporting.database.Sql;
import se.samverk.costreporting.period.AccountingMonths;
import se.samverk.costreporting.period.Period;

/** Sums the members' lines for the federation. */
@Singleton
class Overviews {
    private static final String MEMBERS = """
            with current as materialized (
                select month, run_id from allocation_current where month between ? and ?
            ), line as (
                select l.municipality, l.month, l.amount_ore
                  from (select distinct run_id from current) r
                 cross join member d
                  cross join lateral statement_lines(d.code, r.run_id) l
                  join current c on c.run_id = l.run_id and c.month = l.month
            ), amount as (
                select municipality, coalesce(sum(amount_ore) filter (where month >= ?), 0)::bigint as now_ore,
                       coalesce(sum(amount_ore) filter (where month < ?), 0)::bigint as previous_ore
                  from line group by municipality
            )
            select m.code, m.name, p.inhabitants, coalesce(a.now_ore, 0) as now_ore,
                   coalesce(a.previous_ore, 0) as previous_ore
              from member m
              left join amount a on a.municipality = m.code
              left join lateral (
                   select inhabitants from member_population
                    where municipality = m.code
                    order by counted_on > ?, abs(counted_on - ?) limit 1) p on true
             order by m.name, m.code""";

    private static final String MONTHS = """
            select c.month, c.run_id, m.source_ore, m.allocated_ore, m.undistributed_ore, m.unmatched_ore
              from allocation_current c join allocation_month m on m.run_id = c.run_id and m.month = c.month
             where c.month between ? and ? order by c.month""";

    private final Sql sql;
    private final AccountingMonths states;

    Overviews(Sql sql, AccountingMonths states) {
        this.sql = sql;
        this.states = states;
    }

    @AsFederation(readOnly = true)
    Overview read(Period period) {
        Period previous = period.previous();
        List<Overview.MonthSum> months = sql.list(MONTHS, Overviews::month, period.firstMonth(), period.lastMonth());
        Ore source = sum(months, Overview.MonthSum::sourceOre);
        List<Overview.MemberAmount> members = sql.list(
                MEMBERS,
                row -> member(row, source.value()),
                previous.firstMonth(),
                period.lastMonth(),
                period.firstMonth(),
                period.firstMonth(),
                period.lastDay(),
                period.lastDay());
        return new Overview(
                period.text(),
                previous.text(),
                months.isEmpty() ? "missing" : months.size() == period.months().size() ? "complete" : "partial",
                states.state(period),
                source,
                sum(months, Overview.MonthSum::allocatedOre),
                sum(months, Overview.MonthSum::unmatchedOre),
                sum(months, Overview.MonthSum::undistributedOre),
                sum(members, Overview.MemberAmount::previousAmountOre),
                members,
                months);
    }

    private static Overview.MemberAmount member(Row row, long source) {
        Ore now = new Ore(row.number("now_ore"));
        Ore previous = new Ore(row.number("previous_ore"));
        Ore change = now.minus(previous);
        Integer inhabitants = row.integerOrNull("inhabitants");
        return new Overview.MemberAmount(
                row.text("code"),
                row.text("name"),
                inhabitants,
                now,
                perInhabitant(now.value(), inhabitants),
                percent(now.value(), source),
                previous,
                change,
                percent(change.value(), Math.abs(previous.value())));
    }

    private static Overview.MonthSum month(Row row) {
        return new Overview.MonthSum(
                YearMonth.from(row.date("month")).toString(),
                row.id("run_id"),
                new Ore(row.number("source_ore")),
                new Ore(row.number("allocated_ore")),
                new Ore(row.number("undistributed_ore")),
                new Ore(row.number("unmatched_ore")));
    }

    private static <T> Ore sum(List<T> rows, Function<T, Ore> amount) {
        return rows.stream().map(amount).reduce(Ore.ZERO, Ore::plus);
    }

    private static @Nullable Ore perInhabitant(long amount, @Nullable Integer inhabitants) {
        return inhabitants == null || inhabitants == 0
                ? null
                : new Ore(BigDecimal.valueOf(amount)
                        .divide(BigDecimal.valueOf(inhabitants), 0, RoundingMode.HALF_UP)
                        .longValueExact());
    }

    private static @Nullable BigDecimal percent(long part, long whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part).movePointRight(2).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    }
}
