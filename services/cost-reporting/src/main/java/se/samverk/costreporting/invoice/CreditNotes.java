package se.samverk.costreporting.invoice;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import se.samverk.common.audit.AuditEvent;
import se.samverk.common.audit.AuditTrail;
import se.samverk.common.id.Ids;
import se.samverk.common.problem.Problem;
import se.samverk.common.security.Caller;
import se.samverk.common.tenancy.AsFederation;
import se.samverk.costreporting.database.Sql;

/** Takes a whole invoice away, once, by a document of its own in the same series. */
@Singleton
class CreditNotes {
    private static final String RECORD = "invoice";

    private final Sql sql;
    private final DocumentReader reader;
    private final NumberSeries numbers;
    private final Terms terms;
    private final Clock clock;
    private final Caller caller;
    private final AuditTrail audit;

    CreditNotes(
            Sql sql,
            DocumentReader reader,
            NumberSeries numbers,
            Terms terms,
            Clock clock,
            Caller caller,
            AuditTrail audit) {
        this.sql = sql;
        this.reader = reader;
        this.numbers = numbers;
        this.terms = terms;
        this.clock = clock;
        this.caller = caller;
        this.audit = audit;
    }

    @AsFederation
    InvoiceDocument credit(UUID invoice, CreditForm form) {
        LocalDate today = terms.today();
        int series = today.getYear();
        numbers.lock(series);
        InvoiceDocument credited = reader.document(null, invoice);
        if (credited.kind() == DocumentKind.CREDIT_NOTE) {
            throw Problem.conflict("invoice.credit-of-credit", credited.number());
        }
        InvoiceDocument.Reference by = credited.creditedBy();
        if (by != null) {
            throw Problem.conflict("invoice.credited", credited.number(), by.number());
        }
        numbers.take(series, 1);
        UUID id = Ids.next();
        sql.update(
                Script.CREDIT.text(),
                id,
                numbers.number(series, numbers.last(series)),
                today,
                today,
                form.reason().strip(),
                clock.instant(),
                caller.subject(),
                caller.name(),
                credited.municipality(),
                invoice);
        sql.update(Script.CREDIT_LINE.text(), id, credited.municipality(), invoice);
        InvoiceDocument note = reader.document(null, id);
        String realm = note.municipality().equals("federation") ? null : note.municipality();
        audit.record(AuditEvent.of(RECORD, "credited", invoice, null, note).in(realm));
        return note;
    }
}
