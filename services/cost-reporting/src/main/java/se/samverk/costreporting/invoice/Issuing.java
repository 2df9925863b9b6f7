package se.samverk.costreporting.invoice;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import se.samverk.common.problem.Problem;
import se.samverk.common.security.Caller;
import se.samverk.costreporting.database.Sql;
import se.samverk.costreporting.period.Period;

/** Makes an invoice for each customer of an approved basis, in the transaction that approves it. */
@Singleton
class Issuing {
    private static final String STANDING = """
            select from invoice_run_line l
              join invoice i on i.municipality = l.municipality and i.customer_id = l.customer_id and i.kind = 'invoice'
             where l.invoice_run_id = ? and i.quarter = ?
               and not exists (select from invoice n where n.municipality = i.municipality and n.credits_id = i.id)
             limit 1""";

    private final Sql sql;
    private final Terms terms;
    private final NumberSeries numbers;
    private final Caller caller;

    Issuing(Sql sql, Terms terms, NumberSeries numbers, Caller caller) {
        this.sql = sql;
        this.terms = terms;
        this.numbers = numbers;
        this.caller = caller;
    }

    void issue(InvoiceRun run, Instant at) {
        String seller = terms.seller();
        LocalDate today = terms.today();
        int series = today.getYear();
        numbers.lock(series);
        if (sql.exists(STANDING, run.id(), run.quarter())) {
            throw Problem.conflict("invoice-run.already-invoiced", run.quarter());
        }
        int documents = sql.update(Script.NUMBER.text(), numbers.last(series), run.id());
        numbers.take(series, documents);
        Period quarter = Period.parse(run.quarter());
        sql.update(
                Script.INVOICE.text(),
                run.id(),
                run.quarter(),
                quarter.firstMonth(),
                quarter.lastDay(),
                today,
                today,
                seller,
                at,
                caller.subject(),
                caller.name(),
                series,
                terms.vatPercent());
        sql.update(Script.INVOICE_LINE.text(), run.id());
    }
}
