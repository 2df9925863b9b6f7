package se.samverk.costreporting.invoice;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;
import se.samverk.common.audit.AuditEvent;
import se.samverk.common.audit.AuditTrail;
import se.samverk.common.id.Ids;
import se.samverk.common.problem.Problem;
import se.samverk.common.security.Caller;
import se.samverk.common.tenancy.AsFederation;
import se.samverk.costreporting.database.Sql;
import se.samverk.costreporting.period.PeriodState;
import se.samverk.costreporting.period.StepTakers;

/** Takes a basis one step on, or back to draft. Of two who press at once, the second is told what the first did. */
@Singleton
class RunSteps {
    private static final String STALE = """
            select from invoice_run_line l
              join invoice_run r on r.id = l.invoice_run_id
              left join lateral (select p.id, p.revision from service_price p
                                  where p.service_id = l.service_id and p.valid_from <= r.priced_on
                                  order by p.valid_from desc limit 1) p on true
             where r.id = ? and (p.id, p.revision) is distinct from (l.price_id, l.price_revision)
             limit 1""";

    private static final String BUYERS_CHANGED = """
            select from invoice_run_buyer b
              join customer c on c.municipality = b.municipality and c.id = b.customer_id
             where b.invoice_run_id = ? and c.version <> b.customer_version
             limit 1""";

    private final Sql sql;
    private final RunReader reader;
    private final Issuing issuing;
    private final StepTakers takers;
    private final Clock clock;
    private final Caller caller;
    private final AuditTrail audit;

    RunSteps(
            Sql sql,
            RunReader reader,
            Issuing issuing,
            StepTakers takers,
            Clock clock,
            Caller caller,
            AuditTrail audit) {
        this.sql = sql;
        this.reader = reader;
        this.issuing = issuing;
        this.takers = takers;
        this.clock = clock;
        this.caller = caller;
        this.audit = audit;
    }

    @AsFederation
    RunStep take(UUID id, StepForm form) {
        takers.require(PeriodState.valueOf(form.to().name()));
        if (!sql.exists("select from invoice_run where id = ? for update", id)) {
            throw Problem.notFound();
        }
        InvoiceRun before = reader.one(id);
        requireStep(before, form);
        RunStep made = new RunStep(Ids.next(), form.to(), form.said(), clock.instant(), caller.name());
        switch (form.to()) {
            case DRAFT -> sendBack(id);
            case REVIEWED -> review(before, made);
            case APPROVED -> approve(before, made);
        }
        store(id, made);
        audit.record(AuditEvent.of(InvoiceRuns.RECORD, form.to().code(), id, before, reader.one(id)));
        return made;
    }

    private static void requireStep(InvoiceRun run, StepForm form) {
        if (run.state() == RunState.APPROVED) {
            throw Problem.conflict("invoice-run.already-approved", run.quarter());
        }
        boolean sentBack = form.to() == RunState.DRAFT;
        if (sentBack && run.state() == RunState.DRAFT) {
            throw Problem.conflict("invoice-run.nothing-to-send-back");
        }
        if (!sentBack && form.to().ordinal() != run.state().ordinal() + 1) {
            throw Problem.conflict(
                    run.state() == form.to() ? "invoice-run.already-reviewed" : "invoice-run.not-reviewed",
                    run.quarter());
        }
        if (sentBack && form.said().isEmpty()) {
            throw Problem.unprocessable("period.reason-missing").withField("comment", "period.reason-missing.field");
        }
    }

    private void review(InvoiceRun run, RunStep made) {
        if (!sql.exists("select from invoice_run_line where invoice_run_id = ? and amount_ore > 0", run.id())) {
            throw Problem.conflict("invoice-run.empty");
        }
        requireItsPrices(run.id());
        sql.update("""
                insert into invoice_run_buyer (invoice_run_id, municipality, customer_id, customer_version)
                select distinct l.invoice_run_id, c.municipality, c.id, c.version
                  from invoice_run_line l join customer c on c.municipality = l.municipality and c.id = l.customer_id
                 where l.invoice_run_id = ?""", run.id());
        move(run.id(), made);
    }

    private void approve(InvoiceRun run, RunStep made) {
        if (sql.exists("select from invoice_run where id = ? and reviewed_by = ?", run.id(), caller.subject())) {
            throw Problem.conflict("invoice-run.four-eyes", run.quarter());
        }
        sql.update("""
                update service_price set used = true
                 where not used and id in (select price_id from invoice_run_line where invoice_run_id = ?)""", run.id());
        requireItsPrices(run.id());
        if (sql.exists(BUYERS_CHANGED, run.id())) {
            throw Problem.conflict("invoice-run.buyers-changed");
        }
        issuing.issue(run, made.madeAt());
        move(run.id(), made);
    }

    private void requireItsPrices(UUID id) {
        if (sql.exists(STALE, id)) {
            throw Problem.conflict("invoice-run.prices-changed");
        }
    }

    private void sendBack(UUID id) {
        sql.update("delete from invoice_run_buyer where invoice_run_id = ?", id);
        sql.update("""
                update invoice_run
                   set state = 'draft', reviewed_at = null, reviewed_by = null, reviewed_by_name = null, version = version + 1
                 where id = ?""", id);
    }

    private void move(UUID id, RunStep made) {
        sql.update(
                "update invoice_run set state = ?, %1$s_at = ?, %1$s_by = ?, %1$s_by_name = ?, version = version + 1 where id = ?"
                        .formatted(made.to().code()),
                made.to().code(),
                made.madeAt(),
                caller.subject(),
                made.madeBy(),
                id);
    }

    private void store(UUID id, RunStep made) {
        sql.update(
                """
                insert into invoice_run_step (id, invoice_run_id, to_state, comment, made_at, made_by, made_by_name)
                values (?, ?, ?, ?, ?, ?, ?)""", made.id(), id, made.to().code(), made.comment(), made.madeAt(), caller.subject(), made.madeBy());
    }
}
