package se.samverk.costreporting.budget;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.samverk.costreporting.database.Row;
import se.samverk.costreporting.database.Sql;

/** Reads a year's budget and outcomes, member by member. Called inside a transaction that has its role. */
@Singleton
class YearReader {
    private static final String OUTCOMES = """
            with current as materialized (
                select month, run_id from allocation_current where month between ? and ?
            )
            select l.municipality, coalesce(s.code, p.code) as code, coalesce(s.name_sv, p.name_sv) as name_sv,
                   coalesce(s.name_en, p.name_en) as name_en, l.month, sum(l.amount_ore)::bigint as amount_ore
              from (select distinct run_id from current) r
             cross join (select code from member where ?::text is null or code = ?) d
             cross join lateral statement_lines(d.code, r.run_id) l
              join current c on c.run_id = l.run_id and c.month = l.month
              join cost_pool p on p.id = l.pool_id
              left join catalogue_service s on s.pool_id = l.pool_id
             group by l.municipality, 2, 3, 4, l.month""";

    private static final String AMOUNTS = """
            select a.municipality, s.code, s.name_sv, s.name_en, a.month, a.amount_ore
              from budget_amount a join catalogue_service s on s.id = a.service_id
             where a.budget_id = ? and (?::text is null or a.municipality = ?)""";

    private final Sql sql;

    YearReader(Sql sql) {
        this.sql = sql;
    }

    /** A service of a member's. */
    record Key(String municipality, String serviceCode, String nameSv, String nameEn) {}

    /** The budget of the year that holds, or its original. */
    Optional<BudgetOutcome.UsedBudget> decided(int year, boolean original) {
        return sql.first(
                "select id, number, note, decided_at from budget where year = ? and state = 'decided' order by number "
                        + (original ? "asc" : "desc") + " limit 1",
                row -> new BudgetOutcome.UsedBudget(
                        row.id("id"),
                        row.integer("number") == 1 ? "original" : "revised",
                        row.integer("number"),
                        row.text("note"),
                        row.instant("decided_at")),
                year);
    }

    /** The months of the year and the one before that have an outcome. */
    Set<YearMonth> allocated(int year) {
        return Set.copyOf(sql.list(
                "select month from outcome_month where month between ? and ?",
                row -> YearMonth.from(row.date("month")),
                LocalDate.of(year - 1, 1, 1),
                LocalDate.of(year, 12, 1)));
    }

    /** @param municipality whose; everybody's if null */
    Map<Key, YearOfService> read(@Nullable String municipality, Progress progress, @Nullable UUID budget) {
        Map<Key, YearOfService> years = new LinkedHashMap<>();
        int year = progress.year();
        sql.each(
                OUTCOMES,
                row -> add(row, years, of -> row.date("month").getYear() == year ? of.outcome : of.lastYear, progress),
                LocalDate.of(year - 1, 1, 1),
                LocalDate.of(year, 12, 1),
                municipality,
                municipality);
        if (budget != null) {
            sql.each(AMOUNTS, row -> add(row, years, of -> of.budget, progress), budget, municipality, municipality);
        }
        return years;
    }

    /** What came after the period's end is not yet known in its report. */
    private static void add(
            Row row, Map<Key, YearOfService> years, Function<YearOfService, long[]> part, Progress progress) {
        Key key = new Key(row.text("municipality"), row.text("code"), row.text("name_sv"), row.text("name_en"));
        YearOfService year = years.computeIfAbsent(key, added -> new YearOfService());
        int month = row.date("month").getMonthValue() - 1;
        long[] months = part.apply(year);
        if (months != year.outcome || progress.ran(month)) {
            months[month] = Math.addExact(months[month], row.number("amount_ore"));
        }
    }
}
