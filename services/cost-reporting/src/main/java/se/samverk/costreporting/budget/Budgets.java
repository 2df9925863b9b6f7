package se.samverk.costreporting.budget;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverk.common.audit.AuditEvent;
import se.samverk.common.audit.AuditTrail;
import se.samverk.common.etag.ETags;
import se.samverk.common.id.Ids;
import se.samverk.common.problem.Problem;
import se.samverk.common.security.Caller;
import se.samverk.common.tenancy.AsFederation;
import se.samverk.costreporting.database.Sql;
import se.samverk.costreporting.period.StepTakers;

/** The budgets, from draft to decided. */
@Singleton
class Budgets {
    static final String RECORD = "budget";

    private static final String SELECT = """
            select b.*, coalesce(a.row_count, 0) as row_count, coalesce(a.amount_ore, 0)::bigint as amount_ore
              from budget b
              left join lateral (
                   select count(distinct (municipality, service_id)) as row_count, sum(amount_ore) as amount_ore
                     from budget_amount where budget_id = b.id) a on true""";

    private final Sql sql;
    private final Clock clock;
    private final Caller caller;
    private final AuditTrail audit;
    private final StepTakers takers;

    Budgets(Sql sql, Clock clock, Caller caller, AuditTrail audit, StepTakers takers) {
        this.sql = sql;
        this.clock = clock;
        this.caller = caller;
        this.audit = audit;
        this.takers = takers;
    }

    @AsFederation(readOnly = true)
    List<Budget> page(@Nullable Integer year, long offset, int limit) {
        return sql.list(
                SELECT + " where ?::integer is null or b.year = ? order by b.year desc, b.number desc offset ? limit ?",
                Budget::of,
                year,
                year,
                offset,
                limit);
    }

    @AsFederation(readOnly = true)
    long count(@Nullable Integer year) {
        return sql.count("select count(*) as n from budget where ?::integer is null or year = ?", year, year);
    }

    @AsFederation(readOnly = true)
    Budget one(UUID id) {
        return sql.first(SELECT + " where b.id = ?", Budget::of, id).orElseThrow(Problem::notFound);
    }

    /** Begins a draft. What revises a decided budget begins as its copy, so that only what is new is entered. */
    @AsFederation
    Budget begin(BudgetForm form) {
        sql.first("select pg_advisory_xact_lock(hashtext('budget'), ?)::text as done", row -> true, form.year());
        if (sql.exists("select from budget where year = ? and state = 'draft'", form.year())) {
            throw Problem.conflict("budget.draft-exists");
        }
        UUID id = Ids.next();
        sql.update("""
                insert into budget (id, year, number, note, created_at, created_by, created_by_name)
                select ?, ?, coalesce(max(number), 0) + 1, ?, ?, ?, ? from budget where year = ?""", id, form.year(), form.noted(), clock.instant(), caller.subject(), caller.name(), form.year());
        sql.update("""
                insert into budget_amount (municipality, budget_id, service_id, month, amount_ore)
                select a.municipality, ?, a.service_id, a.month, a.amount_ore
                  from budget_amount a
                 where a.budget_id = (select id from budget where year = ? and state = 'decided' order by number desc limit 1)
                on conflict do nothing""", id, form.year());
        Budget begun = one(id);
        audit.record(AuditEvent.added(RECORD, id, begun));
        return begun;
    }

    @AsFederation
    Budget decide(UUID id, @Nullable String ifMatch) {
        takers.requirePerson("budget.decision-of-a-person");
        Budget before = draft(id, ifMatch);
        if (before.rowCount() == 0) {
            throw Problem.conflict("budget.empty");
        }
        sql.update(
                "update budget set state = 'decided', decided_at = ?, decided_by = ?, decided_by_name = ?, version = version + 1 where id = ?",
                clock.instant(),
                caller.subject(),
                caller.name(),
                id);
        Budget after = one(id);
        audit.record(AuditEvent.of(RECORD, "decided", id, before, after));
        return after;
    }

    @AsFederation
    void remove(UUID id, @Nullable String ifMatch) {
        Budget before = draft(id, ifMatch);
        sql.update("delete from budget_amount where budget_id = ?", id);
        sql.update("delete from budget where id = ?", id);
        audit.record(AuditEvent.removed(RECORD, id, before));
    }

    /**
     * The draft, held until the transaction ends. Called inside it.
     *
     * @throws Problem 409 if it is decided
     */
    Budget draft(UUID id, @Nullable String ifMatch) {
        int version = sql.first("select version from budget where id = ? for update", row -> row.integer("version"), id)
                .orElseThrow(Problem::notFound);
        ETags.requireMatch(ifMatch, version);
        Budget budget = one(id);
        if (budget.state().equals("decided")) {
            throw Problem.conflict("budget.decided");
        }
        return budget;
    }
}
