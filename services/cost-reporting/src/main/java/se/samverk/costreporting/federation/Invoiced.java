package se.samverk.costreporting.federation;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import se.samverk.costreporting.database.Row;
import se.samverk.costreporting.database.Sql;
import se.samverk.costreporting.period.Period;

/** Reads what has been invoiced for a period. Called in a transaction of the federation's. */
@Singleton
class Invoiced {
    private static final int MONTHS_IN_A_QUARTER = 3;

    private static final String DOCUMENTS = """
            select l.service_id, i.quarter, k.kind = 'municipality' as municipal, i.kind = 'credit-note' as credit,
                   l.customer_id, sum(l.amount_ore)::bigint as amount_ore
              from invoice i
              join invoice_run_line l on l.municipality = i.municipality and l.invoice_run_id = i.invoice_run_id
               and l.customer_id = i.customer_id
              join customer k on k.municipality = i.municipality and k.id = i.customer_id
             where i.period_from <= ? and i.period_to >= ?
             group by l.service_id, i.quarter, k.kind, i.kind, l.customer_id, i.id""";

    private static final String QUARTERS = """
            select quarter, count(*) as documents,
                   sum(case kind when 'invoice' then amount_ore else -amount_ore end)::bigint as amount_ore
              from invoice where period_from <= ? and period_to >= ?
             group by quarter order by quarter""";

    private static final String PRICED = "select distinct service_id from service_price where valid_from <= ?";

    private final Sql sql;

    Invoiced(Sql sql) {
        this.sql = sql;
    }

    /**
     * What a document takes for a service, or gives back.
     *
     * @param municipal whether the customer is a municipality
     * @param ore of the period: a month has a third of its quarter
     */
    record Amount(UUID service, boolean municipal, boolean credit, long ore) {}

    List<Amount> amounts(Period period) {
        return sql.list(DOCUMENTS, row -> amount(row, period), period.lastDay(), period.firstMonth());
    }

    private static Amount amount(Row row, Period period) {
        return new Amount(
                row.id("service_id"),
                row.truth("municipal"),
                row.truth("credit"),
                part(row.number("amount_ore"), period));
    }

    /** The quarters that a period has documents of; whole quarters, also where the period is a month. */
    List<FederationReport.InvoicedQuarter> quarters(Period period) {
        return sql.list(QUARTERS, FederationReport.InvoicedQuarter::of, period.lastDay(), period.firstMonth());
    }

    /** The services that have a price on that day. */
    List<UUID> priced(LocalDate day) {
        return sql.list(PRICED, row -> row.id("service_id"), day);
    }

    /** A month's third of a quarter: öre that are left over are, one each, its first months'. */
    static long part(long quarterOre, Period period) {
        return period.length() == 1 ? third(quarterOre, period.from()) : quarterOre;
    }

    private static long third(long ore, YearMonth month) {
        int place = (month.getMonthValue() - 1) % MONTHS_IN_A_QUARTER;
        long extra = place < ore % MONTHS_IN_A_QUARTER ? 1 : 0;
        return ore / MONTHS_IN_A_QUARTER + extra;
    }
}
