package se.samverk.costreporting.invoice;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverk.common.audit.AuditEvent;
import se.samverk.common.audit.AuditTrail;
import se.samverk.common.etag.ETags;
import se.samverk.common.id.Ids;
import se.samverk.common.problem.Language;
import se.samverk.common.problem.Problem;
import se.samverk.common.security.Caller;
import se.samverk.common.tenancy.AsFederation;
import se.samverk.costreporting.database.Sql;
import se.samverk.costreporting.period.Period;

/** Makes bases, anew as long as they are drafts. */
@Singleton
class InvoiceRuns {
    static final String RECORD = "invoice-run";

    private final Sql sql;
    private final RunReader reader;
    private final Clock clock;
    private final Caller caller;
    private final AuditTrail audit;

    InvoiceRuns(Sql sql, RunReader reader, Clock clock, Caller caller, AuditTrail audit) {
        this.sql = sql;
        this.reader = reader;
        this.clock = clock;
        this.caller = caller;
        this.audit = audit;
    }

    @AsFederation(readOnly = true)
    List<InvoiceRun> page(long offset, int limit) {
        return reader.page(offset, limit);
    }

    @AsFederation(readOnly = true)
    long count() {
        return sql.count("select count(*) as n from invoice_run");
    }

    @AsFederation(readOnly = true)
    InvoiceRun one(UUID id) {
        return reader.one(id);
    }

    @AsFederation(readOnly = true)
    InvoiceBasis basis(UUID id, Language language) {
        return reader.basis(id, language);
    }

    @AsFederation(readOnly = true)
    List<RunLine> lines(UUID id, @Nullable String customerCode, long offset, int limit) {
        return reader.lines(id, customerCode, offset, limit);
    }

    @AsFederation(readOnly = true)
    long countLines(UUID id, @Nullable String customerCode) {
        return reader.countLines(id, customerCode);
    }

    @AsFederation(readOnly = true)
    List<BasisRow> rows(UUID id) {
        return reader.lines(id, null, 0, Integer.MAX_VALUE).stream()
                .map(BasisRow::of)
                .toList();
    }

    @AsFederation
    InvoiceRun add(InvoiceRunForm form) {
        requireSnapshot(form);
        requireNoneOpen(form.quarter());
        UUID id = Ids.next();
        sql.update(
                """
                insert into invoice_run (id, quarter, snapshot_id, priced_on, computed_at, computed_by, computed_by_name)
                values (?, ?, ?, ?, ?, ?, ?)""",
                id,
                form.quarter(),
                form.snapshotId(),
                firstDay(form.quarter()),
                clock.instant(),
                caller.subject(),
                caller.name());
        compute(id, form);
        InvoiceRun added = reader.one(id);
        audit.record(AuditEvent.added(RECORD, id, added));
        return added;
    }

    private void requireNoneOpen(String quarter) {
        sql.first("select id from invoice_run where quarter = ? and state <> 'approved'", row -> row.id("id"), quarter)
                .ifPresent(open -> {
                    throw Problem.conflict("invoice-run.open", quarter)
                            .withField("quarter", "invoice-run.open.field")
                            .withLink("/cost-reporting/v1/invoice-runs/" + open);
                });
    }

    @AsFederation
    InvoiceRun recompute(UUID id, @Nullable String ifMatch, InvoiceRunForm form) {
        InvoiceRun before = draft(id, ifMatch);
        requireSnapshot(form);
        if (!before.quarter().equals(form.quarter())) {
            throw Problem.unprocessable("invoice-run.quarter-stays")
                    .withField("quarter", "invoice-run.quarter-stays.field");
        }
        sql.update("delete from invoice_run_line where invoice_run_id = ?", id);
        sql.update("delete from invoice_run_warning where invoice_run_id = ?", id);
        compute(id, form);
        InvoiceRun after = reader.one(id);
        audit.record(AuditEvent.changed(RECORD, id, before, after));
        return after;
    }

    @AsFederation
    void remove(UUID id, @Nullable String ifMatch) {
        InvoiceRun before = draft(id, ifMatch);
        sql.update("delete from invoice_run where id = ?", id);
        audit.record(AuditEvent.removed(RECORD, id, before));
    }

    private void compute(UUID id, InvoiceRunForm form) {
        UUID snapshot = form.snapshotId();
        sql.update(Script.CUSTOMER.text(), form.quarter());
        sql.update(Script.PRICE.text(), firstDay(form.quarter()));
        sql.update(Script.LINE.text(), snapshot, id);
        sql.update(Script.SYSTEM.text(), id, snapshot);
        sql.update(Script.WARNING.text(), id, snapshot, snapshot, snapshot, snapshot, snapshot, snapshot);
        sql.update("""
                update invoice_run
                   set snapshot_id = ?, computed_at = ?, computed_by = ?, computed_by_name = ?, version = version + 1,
                       amount_ore = (select coalesce(sum(amount_ore), 0) from invoice_run_line where invoice_run_id = ?)
                 where id = ?""", snapshot, clock.instant(), caller.subject(), caller.name(), id, id);
    }

    private InvoiceRun draft(UUID id, @Nullable String ifMatch) {
        if (!sql.exists("select from invoice_run where id = ? for update", id)) {
            throw Problem.notFound();
        }
        InvoiceRun before = reader.one(id);
        ETags.requireMatch(ifMatch, before.version());
        if (before.state() != RunState.DRAFT) {
            throw Problem.conflict("invoice-run.no-draft");
        }
        return before;
    }

    private void requireSnapshot(InvoiceRunForm form) {
        String quarter = sql.first(
                        "select quarter from meter_snapshot where id = ?",
                        row -> row.text("quarter"),
                        form.snapshotId())
                .orElseThrow(() -> Problem.unprocessable("invoice-run.unknown-snapshot")
                        .withField("snapshotId", "invoice-run.unknown-snapshot.field"));
        if (!quarter.equals(form.quarter())) {
            throw Problem.unprocessable("invoice-run.other-quarter", quarter)
                    .withField("snapshotId", "invoice-run.other-quarter.field", quarter);
        }
    }

    private static LocalDate firstDay(String quarter) {
        return Period.parse(quarter).firstMonth();
    }
}
