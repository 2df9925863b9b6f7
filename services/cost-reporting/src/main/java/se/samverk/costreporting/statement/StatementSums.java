package se.samverk.costreporting.statement;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverk.common.money.Ore;
import se.samverk.costreporting.database.Row;
import se.samverk.costreporting.database.Sql;
import se.samverk.costreporting.period.Period;

/** Sums a municipality's lines by service, department and month, this period and the previous, in one statement. */
@Singleton
class StatementSums {
    enum Of {
        SERVICE,
        DEPARTMENT,
        MONTH
    }

    record Sum(
            Of of,
            @Nullable String code,
            @Nullable String nameSv,
            @Nullable String nameEn,
            long amountOre,
            long previousOre) {}

    private static final String QUERY = CurrentLines.WITH_LINES + """
            , summed as (
                select month, pool_id, department_code,
                       grouping(month) as no_month, grouping(pool_id) as no_pool,
                       coalesce(sum(amount_ore) filter (where month >= ?), 0) as now_ore,
                       coalesce(sum(amount_ore) filter (where month < ?), 0) as previous_ore
                  from line
                 group by grouping sets ((month), (pool_id), (department_code))
            )
            select case when no_pool = 0 then 'SERVICE' when no_month = 0 then 'MONTH' else 'DEPARTMENT' end as of,
                   case when no_pool = 0 then p.service_code
                        when no_month = 0 then to_char(t.month, 'YYYY-MM')
                        else t.department_code end as code,
                   coalesce(p.service_name_sv, d.name_sv) as name_sv,
                   coalesce(p.service_name_en, d.name_en) as name_en,
                   t.now_ore::bigint as now_ore, t.previous_ore::bigint as previous_ore
              from summed t
              left join pool_names(?) p on p.pool_id = t.pool_id
              left join department_names(?, ?) d on d.code = t.department_code
             order by t.now_ore desc, 2 nulls last""";

    private final Sql sql;

    StatementSums(Sql sql) {
        this.sql = sql;
    }

    List<Sum> of(String municipality, Period period) {
        return sql.list(
                QUERY,
                StatementSums::sum,
                period.previous().firstMonth(),
                period.lastMonth(),
                municipality,
                period.firstMonth(),
                period.firstMonth(),
                period.lastMonth(),
                municipality,
                period.lastMonth());
    }

    /** Of the period's amount, what corrects closed months: lines that stand alone, in no block. */
    Ore corrections(String municipality, Period period) {
        return sql.one(
                """
                select coalesce(sum(l.amount_ore), 0)::bigint as amount_ore
                  from allocation_current c
                  join statement_line l on l.municipality = ? and l.run_id = c.run_id and l.month = c.month
                 where c.month between ? and ? and l.origin_month is not null""", row -> new Ore(row.number("amount_ore")), municipality, period.firstMonth(), period.lastMonth());
    }

    /** The runs of the period's months, by month. */
    List<RunOfMonth> runs(Period period) {
        return sql.list(
                """
                select to_char(c.month, 'YYYY-MM') as month, c.run_id, m.unmatched_ore
                  from allocation_current c join allocation_month m on m.run_id = c.run_id and m.month = c.month
                 where c.month between ? and ? order by c.month""",
                row -> new RunOfMonth(row.text("month"), row.id("run_id"), row.number("unmatched_ore")),
                period.firstMonth(),
                period.lastMonth());
    }

    record RunOfMonth(String month, UUID runId, long unmatchedOre) {}

    private static Sum sum(Row row) {
        return new Sum(
                Of.valueOf(row.text("of")),
                row.textOrNull("code"),
                row.textOrNull("name_sv"),
                row.textOrNull("name_en"),
                row.number("now_ore"),
                row.number("previous_ore"));
    }
}
