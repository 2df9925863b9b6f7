package se.samverk.costreporting.allocation;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverk.common.money.Ore;
import se.samverk.common.problem.Language;
import se.samverk.common.problem.Messages;
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
            select r.id, r.period, r.kind, r.state, r.attempt, r.started_at, r.started_by_name, r.finished_at,
                   r.source_ore, r.allocated_ore, r.undistributed_ore, r.unmatched_ore, r.failure::text as failure,
                   r.progress_percent, r.months_done,
                   exists (select from allocation_current c where c.run_id = r.id) as current
              from allocation_run r""";
    private static final String ALLOCATIONS = " where r.kind = 'allocation'";

    private final Sql sql;
    private final AccountingMonths months;
    private final Messages messages;
    private final ObjectMapper json;

    RunReader(Sql sql, AccountingMonths months, Messages messages, ObjectMapper json) {
        this.sql = sql;
        this.months = months;
        this.messages = messages;
        this.json = json;
    }

    @AsFederation(readOnly = true)
    List<AllocationRun> page(long offset, int limit, Language language) {
        return sql.list(
                SELECT + ALLOCATIONS + " order by r.started_at desc, r.id desc offset ? limit ?",
                row -> run(row, language),
                offset,
                limit);
    }

    @AsFederation(readOnly = true)
    long count() {
        return sql.count("select count(*) as n from allocation_run r" + ALLOCATIONS);
    }

    @AsFederation(readOnly = true)
    AllocationRun one(UUID id, Language language) {
        return sql.first(SELECT + " where r.id = ?", row -> run(row, language), id)
                .orElseThrow(Problem::notFound);
    }

    @AsFederation(readOnly = true)
    boolean hasEnded(UUID id) {
        return sql.exists("select from allocation_run where id = ? and state not in ('queued', 'running')", id);
    }

    /** What kept a run from being made. */
    @AsFederation(readOnly = true)
    Optional<Problem> failure(UUID id) {
        return sql.first(
                        "select failure::text as failure from allocation_run where id = ? and state = 'failed'",
                        row -> RunFailure.Stored.read(row.text("failure"), json),
                        id)
                .map(RunFailure.Stored::problem);
    }

    private void requireRun(UUID id) {
        if (!sql.exists("select from allocation_run where id = ?", id)) {
            throw Problem.notFound();
        }
    }

    @AsFederation(readOnly = true)
    List<UnmatchedRow> unmatched(UUID run, long offset, int limit) {
        requireRun(run);
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
        requireRun(run);
        return sql.list("""
                select u.month, u.origin_month, p.code, p.name_sv, p.name_en, u.reason, u.amount_ore
                  from allocation_undistributed u join cost_pool p on p.id = u.pool_id
                 where u.run_id = ? order by u.month, u.origin_month nulls first, p.code collate "C" offset ? limit ?""", RunReader::undistributed, run, offset, limit);
    }

    @AsFederation(readOnly = true)
    long countUndistributed(UUID run) {
        return sql.count("select count(*) as n from allocation_undistributed where run_id = ?", run);
    }

    private AllocationRun run(Row row, Language language) {
        UUID id = row.id("id");
        Period period = Period.parse(row.text("period"));
        String failure = row.textOrNull("failure");
        boolean completed = row.text("state").equals("completed"); // runs of old were made without being followed
        return new AllocationRun(
                id,
                period.text(),
                row.text("kind"),
                row.text("state"),
                completed ? 100 : row.integer("progress_percent"),
                completed ? period.months().size() : row.integer("months_done"),
                period.months().size(),
                row.integer("attempt"),
                months.state(period),
                row.truth("current"),
                row.instant("started_at"),
                row.textOrNull("started_by_name"),
                row.instantOrNull("finished_at"),
                failure == null ? null : RunFailure.Stored.read(failure, json).in(language, messages),
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
