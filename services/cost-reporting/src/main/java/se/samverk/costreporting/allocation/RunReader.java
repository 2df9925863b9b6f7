package se.samverk.costreporting.allocation;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverk.common.money.Ore;
import se.samverk.common.problem.Problem;
import se.samverk.common.tenancy.AsFederation;
import se.samverk.costreporting.database.Row;
import se.samverk.costreporting.database.Sql;
import se.samverk.costreporting.period.AccountingMonths;
import se.samverk.costreporting.period.Period;

/** Reads runs and what they could not share out. */
@Singleton
class RunReader {
    private static final String SELECT = """
            select r.*, exists (select from allocation_current c where c.run_id = r.id) as current
              from allocation_run r""";
    private static final String ALLOCATIONS = " where r.kind = 'allocation'";

    private final Sql sql;
    private final AccountingMonths months;

    RunReader(Sql sql, AccountingMonths months) {
        this.sql = sql;
        this.months = months;
    }

    @AsFederation(readOnly = true)
    List<AllocationRun> page(long offset, int limit) {
        return sql.list(
                SELECT + ALLOCATIONS + " order by r.started_at desc, r.id desc offset ? limit ?",
                this::run,
                offset,
                limit);
    }

    @AsFederation(readOnly = true)
    long count() {
        return sql.count("select count(*) as n from allocation_run r" + ALLOCATIONS);
    }

    @AsFederation(readOnly = true)
    AllocationRun one(UUID id) {
        return sql.first(SELECT + " where r.id = ?", this::run, id).orElseThrow(Problem::notFound);
    }

    @AsFederation(readOnly = true)
    List<UnmatchedRow> unmatched(UUID run, long offset, int limit) {
        one(run);
        return sql.list("""
                select s.month, s.origin_month, s.account, a.name as account_name, s.cost_centre, s.project, s.amount_ore
                  from allocation_source s left join ledger_account a on a.account = s.account
                 where s.run_id = ? and s.pool_id is null
                 order by s.month, s.origin_month nulls first, s.account, s.cost_centre, s.project offset ? limit ?""", RunReader::unmatched, run, offset, limit);
    }

    @AsFederation(readOnly = true)
    long countUnmatched(UUID run) {
        return sql.count("select count(*) as n from allocation_source where run_id = ? and pool_id is null", run);
    }

    @AsFederation(readOnly = true)
    List<UndistributedRow> undistributed(UUID run, long offset, int limit) {
        one(run);
        return sql.list("""
                select u.month, u.origin_month, p.code, p.name_sv, p.name_en, u.reason, u.amount_ore
                  from allocation_undistributed u join cost_pool p on p.id = u.pool_id
                 where u.run_id = ? order by u.month, u.origin_month nulls first, p.code collate "C" offset ? limit ?""", RunReader::undistributed, run, offset, limit);
    }

    @AsFederation(readOnly = true)
    long countUndistributed(UUID run) {
        return sql.count("select count(*) as n from allocation_undistributed where run_id = ?", run);
    }

    private AllocationRun run(Row row) {
        UUID id = row.id("id");
        return new AllocationRun(
                id,
                row.text("period"),
                row.text("kind"),
                row.text("state"),
                months.state(Period.parse(row.text("period"))),
                row.truth("current"),
                row.instant("started_at"),
                row.instantOrNull("finished_at"),
                new Ore(row.number("source_ore")),
                new Ore(row.number("allocated_ore")),
                new Ore(row.number("undistributed_ore")),
                new Ore(row.number("unmatched_ore")),
                checks(id),
                warnings(id),
                corrections(id));
    }

    private List<AllocationCheck> checks(UUID run) {
        return sql.list(
                "select code, holds, expected_ore, actual_ore from allocation_check where run_id = ? order by position",
                row -> new AllocationCheck(
                        row.text("code"),
                        row.truth("holds"),
                        new Ore(row.number("expected_ore")),
                        new Ore(row.number("actual_ore"))),
                run);
    }

    private List<AllocationWarning> warnings(UUID run) {
        return sql.list(
                "select month, code, detail from allocation_warning where run_id = ? order by month, code, detail limit 1000",
                row -> new AllocationWarning(
                        YearMonth.from(row.date("month")).toString(), row.text("code"), row.text("detail")),
                run);
    }

    private List<RunCorrection> corrections(UUID run) {
        return sql.list("""
                select month, origin_month, recalculated_run_id, source_ore, allocated_ore, undistributed_ore, unmatched_ore
                  from allocation_correction where run_id = ? order by month, origin_month""", RunCorrection::of, run);
    }

    private static @Nullable String month(@Nullable LocalDate day) {
        return day == null ? null : YearMonth.from(day).toString();
    }

    private static UnmatchedRow unmatched(Row row) {
        return new UnmatchedRow(
                YearMonth.from(row.date("month")).toString(),
                month(row.dateOrNull("origin_month")),
                Integer.toString(row.integer("account")),
                row.textOrNull("account_name"),
                row.textOrNull("cost_centre"),
                row.textOrNull("project"),
                new Ore(row.number("amount_ore")));
    }

    private static UndistributedRow undistributed(Row row) {
        return new UndistributedRow(
                YearMonth.from(row.date("month")).toString(),
                month(row.dateOrNull("origin_month")),
                row.text("code"),
                row.text("name_sv"),
                row.text("name_en"),
                row.text("reason"),
                new Ore(row.number("amount_ore")));
    }
}
