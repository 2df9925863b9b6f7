package se.samverk.costreporting.invoice;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverk.common.money.Ore;
import se.samverk.common.problem.Language;
import se.samverk.common.problem.Messages;
import se.samverk.common.problem.Problem;
import se.samverk.costreporting.database.Row;
import se.samverk.costreporting.database.Sql;
import se.samverk.costreporting.period.Period;

/** Reads bases. Called inside the caller's transaction. */
@Singleton
class RunReader {
    private static final String RUN =
            "select r.*, t.read_on from invoice_run r join meter_snapshot t on t.id = r.snapshot_id";

    private static final String CUSTOMERS = """
            with now as (
                select municipality, customer_id, count(*)::int as lines, sum(amount_ore)::bigint as amount_ore
                  from invoice_run_line where invoice_run_id = ? group by municipality, customer_id
            ), before as (
                select i.municipality, i.customer_id, sum(i.amount_ore)::bigint as amount_ore
                  from invoice i
                 where i.kind = 'invoice' and i.quarter = ?
                   and not exists (select from invoice n where n.municipality = i.municipality and n.credits_id = i.id)
                 group by i.municipality, i.customer_id
            )
            select c.code, c.name, c.kind, coalesce(now.lines, 0) as lines, coalesce(now.amount_ore, 0) as amount_ore,
                   coalesce(before.amount_ore, 0) as previous_ore, i.id as invoice_id, i.number as invoice_number
              from now full join before using (municipality, customer_id)
              join customer c on c.municipality = coalesce(now.municipality, before.municipality)
                             and c.id = coalesce(now.customer_id, before.customer_id)
              left join invoice i on i.municipality = c.municipality and i.customer_id = c.id and i.invoice_run_id = ?
                                 and i.kind = 'invoice'
             order by c.kind <> 'municipality', c.name, c.code""";

    private static final String BUYERS_WANTING = """
            with buyer as (
                select c.* from customer c
                 where exists (select from invoice_run_line l
                                where l.municipality = c.municipality and l.customer_id = c.id and l.invoice_run_id = ?)
            )
            select code, string_agg(name, ', ' order by name) as names
              from (select 'no-address' as code, name from buyer where '' in (trim(street), trim(postal_code), trim(city))
                    union all
                    select 'no-number', name from buyer where organisation_number is null and peppol_id is null
                    union all
                    select 'no-reference', name from buyer where buyer_reference is null and order_reference is null) w
             group by code order by code""";

    private static final String LINES = """
              from invoice_run_line l
              join customer c on c.municipality = l.municipality and c.id = l.customer_id
              join catalogue_service s on s.id = l.service_id
              left join member_department d on d.municipality = l.municipality and d.code = l.department_code
             where l.invoice_run_id = ? and (?::text is null or c.code = ?)""";

    private static final String LINE = """
            select l.*, l.parts::text as parts_text, c.code as customer_code, c.name as customer_name, s.code as service_code,
                   s.name_sv as service_name_sv, s.name_en as service_name_en, s.unit, d.name_sv as department_name_sv,
                   d.name_en as department_name_en""";

    private final Sql sql;
    private final LineRows rows;
    private final Messages messages;

    RunReader(Sql sql, LineRows rows, Messages messages) {
        this.sql = sql;
        this.rows = rows;
        this.messages = messages;
    }

    List<InvoiceRun> page(long offset, int limit) {
        return sql.list(
                RUN + " order by r.quarter desc, r.computed_at desc, r.id offset ? limit ?",
                InvoiceRun::of,
                offset,
                limit);
    }

    InvoiceRun one(UUID id) {
        return sql.first(RUN + " where r.id = ?", InvoiceRun::of, id).orElseThrow(Problem::notFound);
    }

    InvoiceBasis basis(UUID id, Language language) {
        InvoiceRun run = one(id);
        String before = Period.parse(run.quarter()).previous().text();
        List<InvoiceBasis.CustomerAmount> customers = sql.list(CUSTOMERS, RunReader::customer, id, before, id);
        Ore previous = customers.stream()
                .map(InvoiceBasis.CustomerAmount::previousAmountOre)
                .reduce(Ore.ZERO, Ore::plus);
        return new InvoiceBasis(
                run, before, previous, run.amountOre().minus(previous), customers, warnings(run, language), steps(id));
    }

    List<RunLine> lines(UUID id, @Nullable String customerCode, long offset, int limit) {
        one(id);
        return sql.list(
                LINE + LINES
                        + " order by c.kind <> 'municipality', c.name, c.code, l.department_code collate \"C\" nulls first,"
                        + " s.code collate \"C\", l.system_name, l.id offset ? limit ?",
                rows::ofRun,
                id,
                customerCode,
                customerCode,
                offset,
                limit);
    }

    long countLines(UUID id, @Nullable String customerCode) {
        return sql.count("select count(*) as n" + LINES, id, customerCode, customerCode);
    }

    List<RunStep> steps(UUID id) {
        return sql.list(
                "select * from invoice_run_step where invoice_run_id = ? order by made_at desc, id desc",
                RunStep::of,
                id);
    }

    private List<InvoiceBasis.Warning> warnings(InvoiceRun run, Language language) {
        List<InvoiceBasis.Warning> warnings = new ArrayList<>(ofReadings(run.id(), language));
        if (run.state() != RunState.APPROVED) warnings.addAll(ofBuyers(run.id(), language));
        return warnings;
    }

    /** As the customers are now: what a document says of its buyer stays once it is issued. */
    private List<InvoiceBasis.Warning> ofBuyers(UUID id, Language language) {
        return sql.list(
                BUYERS_WANTING,
                row -> new InvoiceBasis.Warning(
                        row.text("code"),
                        messages.text(language, "invoice-run.warning." + row.text("code"), row.text("names"))),
                id);
    }

    private List<InvoiceBasis.Warning> ofReadings(UUID id, Language language) {
        return sql.list(
                "select code, array_to_string(words, chr(31)) as words from invoice_run_warning where invoice_run_id = ? order by place",
                row -> new InvoiceBasis.Warning(
                        row.text("code"), messages.text(language, "invoice-run.warning." + row.text("code"), (Object[])
                                row.text("words").split("\u001f", -1))),
                id);
    }

    private static InvoiceBasis.CustomerAmount customer(Row row) {
        Ore amount = new Ore(row.number("amount_ore"));
        Ore previous = new Ore(row.number("previous_ore"));
        return new InvoiceBasis.CustomerAmount(
                row.text("code"),
                row.text("name"),
                row.text("kind"),
                row.integer("lines"),
                amount,
                previous,
                amount.minus(previous),
                row.idOrNull("invoice_id"),
                row.textOrNull("invoice_number"));
    }
}
