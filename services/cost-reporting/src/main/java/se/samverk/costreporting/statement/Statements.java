package se.samverk.costreporting.statement;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samverk.common.money.Ore;
import se.samverk.common.problem.Problem;
import se.samverk.common.security.Caller;
import se.samverk.common.tenancy.AsTenant;
import se.samverk.costreporting.database.Row;
import se.samverk.costreporting.database.Sql;
import se.samverk.costreporting.period.AccountingMonths;
import se.samverk.costreporting.period.Period;

/** Reads a municipality's statements. Every query names the municipality, and the database keeps to it as well. */
@Singleton
class Statements {
    private final Sql sql;
    private final StatementSums sums;
    private final AccountingMonths states;
    private final Caller caller;

    Statements(Sql sql, StatementSums sums, AccountingMonths states, Caller caller) {
        this.sql = sql;
        this.sums = sums;
        this.states = states;
        this.caller = caller;
    }

    private record Member(String name, @Nullable Integer inhabitants) {}

    /** What to look for among the lines; null is anything. */
    record Filter(
            @Nullable String serviceCode,
            @Nullable String departmentCode,
            @Nullable String month) {}

    @AsTenant(readOnly = true)
    Statement read(String municipality, Period period) {
        return read(
                municipality, period, lines(municipality, period, new Filter(null, null, null), 0, Integer.MAX_VALUE));
    }

    /** The statement's sums, without its lines. */
    @AsTenant(readOnly = true)
    Statement sums(String municipality, Period period) {
        return read(municipality, period, List.of());
    }

    private Statement read(String municipality, Period period, List<StatementLine> lines) {
        Member member = member(municipality, period);
        List<StatementSums.RunOfMonth> runs = sums.runs(period);
        List<StatementSums.Sum> all = sums.of(municipality, period);
        Totals totals = Totals.of(all);
        return new Statement(
                municipality,
                member.name(),
                period.text(),
                period.previous().text(),
                runs.stream().map(StatementSums.RunOfMonth::runId).distinct().toList(),
                runs.isEmpty() ? "missing" : runs.size() == period.months().size() ? "complete" : "partial",
                states.state(period),
                member.inhabitants(),
                totals.now(),
                perInhabitant(totals.now(), member.inhabitants()),
                totals.previous(),
                totals.now().minus(totals.previous()),
                sums.corrections(municipality, period),
                caller.federation() ? unmatched(runs) : null,
                services(all, totals),
                departments(all, totals),
                months(period, runs, all),
                lines);
    }

    private static final String FILTERED = """
             where (?::text is null or coalesce(s.code, p.code) = ?)
               and (?::text is null or l.department_code = ?)
               and (?::text is null or to_char(l.month, 'YYYY-MM') = ?)""";

    @AsTenant(readOnly = true)
    List<StatementLine> lines(String municipality, Period period, Filter filter, long offset, int limit) {
        return sql.list(
                CurrentLines.WITH_LINES + CurrentLines.SHOWN + FILTERED
                        + " order by l.month, l.origin_month nulls first, coalesce(s.code, p.code) collate \"C\", l.department_code collate \"C\" nulls first offset ? limit ?",
                Statements::line,
                period.firstMonth(),
                period.lastMonth(),
                municipality,
                filter.serviceCode(),
                filter.serviceCode(),
                filter.departmentCode(),
                filter.departmentCode(),
                filter.month(),
                filter.month(),
                offset,
                limit);
    }

    @AsTenant(readOnly = true)
    long countLines(String municipality, Period period, Filter filter) {
        return sql.count(
                CurrentLines.WITH_LINES + "select count(*) as n from (" + CurrentLines.SHOWN + FILTERED + ") f",
                period.firstMonth(),
                period.lastMonth(),
                municipality,
                filter.serviceCode(),
                filter.serviceCode(),
                filter.departmentCode(),
                filter.departmentCode(),
                filter.month(),
                filter.month());
    }

    static StatementLine line(Row row) {
        LocalDate origin = row.dateOrNull("origin_month");
        return new StatementLine(
                row.id("id"),
                YearMonth.from(row.date("month")).toString(),
                row.text("service_code"),
                row.textOrNull("department_code"),
                new Ore(row.number("amount_ore")),
                origin == null ? null : YearMonth.from(origin).toString(),
                row.idOrNull("corrects_line_id"));
    }

    private Member member(String municipality, Period period) {
        return sql.first(
                        """
                select m.name, p.inhabitants
                  from member m
                  left join lateral (
                       select inhabitants from member_population
                        where municipality = m.code
                        order by counted_on > ?, abs(counted_on - ?) limit 1) p on true
                 where m.code = ?""",
                        row -> new Member(row.text("name"), row.integerOrNull("inhabitants")),
                        period.lastDay(),
                        period.lastDay(),
                        municipality)
                .orElseThrow(Problem::notFound);
    }

    private record Totals(Ore now, Ore previous) {
        /** Months partition the lines, so their sums are the whole. */
        static Totals of(List<StatementSums.Sum> sums) {
            Ore now = Ore.ZERO;
            Ore previous = Ore.ZERO;
            for (StatementSums.Sum sum : sums) {
                if (sum.of() == StatementSums.Of.MONTH) {
                    now = now.plus(new Ore(sum.amountOre()));
                    previous = previous.plus(new Ore(sum.previousOre()));
                }
            }
            return new Totals(now, previous);
        }

        @Nullable
        BigDecimal percent(long amount) {
            return now.value() == 0
                    ? null
                    : BigDecimal.valueOf(amount)
                            .movePointRight(2)
                            .divide(BigDecimal.valueOf(now.value()), 1, RoundingMode.HALF_UP);
        }
    }

    private static List<Statement.ServiceAmount> services(List<StatementSums.Sum> sums, Totals totals) {
        return sums.stream()
                .filter(sum -> sum.of() == StatementSums.Of.SERVICE)
                .map(sum -> new Statement.ServiceAmount(
                        String.valueOf(sum.code()),
                        String.valueOf(sum.nameSv()),
                        String.valueOf(sum.nameEn()),
                        new Ore(sum.amountOre()),
                        new Ore(sum.previousOre()),
                        totals.percent(sum.amountOre())))
                .toList();
    }

    private static List<Statement.DepartmentAmount> departments(List<StatementSums.Sum> sums, Totals totals) {
        return sums.stream()
                .filter(sum -> sum.of() == StatementSums.Of.DEPARTMENT)
                .map(sum -> new Statement.DepartmentAmount(
                        sum.code(),
                        sum.nameSv(),
                        sum.nameEn(),
                        new Ore(sum.amountOre()),
                        new Ore(sum.previousOre()),
                        totals.percent(sum.amountOre())))
                .toList();
    }

    private static List<Statement.MonthAmount> months(
            Period period, List<StatementSums.RunOfMonth> runs, List<StatementSums.Sum> sums) {
        Map<String, StatementSums.RunOfMonth> runOf =
                runs.stream().collect(Collectors.toMap(StatementSums.RunOfMonth::month, Function.identity()));
        Map<String, Long> amountOf = sums.stream()
                .filter(sum -> sum.of() == StatementSums.Of.MONTH)
                .collect(Collectors.toMap(sum -> String.valueOf(sum.code()), StatementSums.Sum::amountOre));
        return period.months().stream()
                .map(YearMonth::toString)
                .map(month -> {
                    StatementSums.RunOfMonth run = runOf.get(month);
                    return new Statement.MonthAmount(
                            month, run == null ? null : run.runId(), new Ore(amountOf.getOrDefault(month, 0L)));
                })
                .toList();
    }

    private static Ore unmatched(List<StatementSums.RunOfMonth> runs) {
        return runs.stream().map(run -> new Ore(run.unmatchedOre())).reduce(Ore.ZERO, Ore::plus);
    }

    private static @Nullable Ore perInhabitant(Ore total, @Nullable Integer inhabitants) {
        if (inhabitants == null || inhabitants == 0) {
            return null;
        }
        return new Ore(BigDecimal.valueOf(total.value())
                .divide(BigDecimal.valueOf(inhabitants), 0, RoundingMode.HALF_UP)
                .longValueExact());
    }
}
