package se.samverk.costreporting.invoice;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.samverk.costreporting.database.Row;
import se.samverk.costreporting.database.Sql;
import se.samverk.costreporting.period.Period;
import se.samverk.costreporting.price.PriceForm;
import se.samverk.costreporting.price.PriceProposals;
import se.samverk.costreporting.snapshot.MeterSnapshots;

/**
 * Works out what a quarter would have been invoiced by other prices, by the very statements that a basis is made by. They
 * name their tables without a schema, so temporary tables of the same names stand in for the prices and take the lines:
 * whatever is there for good is neither changed nor added to.
 */
@Singleton
public class Repricing {
    private static final UUID NOT_FROZEN = new UUID(0, 0);

    private static final String STANDING = """
             from invoice i
            where i.kind = 'invoice' and i.quarter = ?
              and not exists (select from invoice n where n.municipality = i.municipality and n.credits_id = i.id)""";

    private final Sql sql;
    private final PriceProposals proposals;

    Repricing(Sql sql, PriceProposals proposals) {
        this.sql = sql;
        this.proposals = proposals;
    }

    /** Where a quarter's volumes come from. */
    public enum Source {
        INVOICED,
        SNAPSHOT,
        READINGS
    }

    /** What a customer is invoiced for a service. */
    public record Amount(String municipality, UUID customer, UUID service, long ore) {
        private static Amount of(Row row) {
            return new Amount(
                    row.text("municipality"), row.id("customer_id"), row.id("service_id"), row.number("amount_ore"));
        }
    }

    /** A quarter as it was invoiced, or would have been, and as the other prices make it. */
    public record Repriced(List<Amount> before, List<Amount> after) {}

    /** Where the quarter's volumes come from; empty if nothing was read for it. */
    public Optional<Source> source(String quarter) {
        if (sql.exists("select" + STANDING + " limit 1", quarter)) {
            return Optional.of(Source.INVOICED);
        }
        if (snapshot(quarter).isPresent()) {
            return Optional.of(Source.SNAPSHOT);
        }
        LocalDate last = Period.parse(quarter).lastDay();
        return sql.exists("select from (" + MeterSnapshots.LATEST + ") r where r.quantity > 0 limit 1", last, last)
                ? Optional.of(Source.READINGS)
                : Optional.empty();
    }

    private Optional<UUID> snapshot(String quarter) {
        return sql.first(
                "select id from meter_snapshot where quarter = ? order by taken_at desc, id desc limit 1",
                row -> row.id("id"),
                quarter);
    }

    public Repriced reprice(String quarter, Source source, List<PriceForm> prices) {
        return source == Source.INVOICED ? invoiced(quarter, prices) : notInvoiced(quarter, source, prices);
    }

    /** Services whose price stays are as they were invoiced, whatever the price list says of them today. */
    private Repriced invoiced(String quarter, List<PriceForm> prices) {
        List<Amount> before = sql.list("""
                select i.municipality, i.customer_id, l.service_id, sum(l.amount_ore)::bigint as amount_ore
                  from (select i.*""" + STANDING + """
                       ) i
                  join invoice_run_line l on l.municipality = i.municipality and l.invoice_run_id = i.invoice_run_id
                   and l.customer_id = i.customer_id
                 group by i.municipality, i.customer_id, l.service_id""", Amount::of, quarter);
        Set<UUID> changed = proposals.services(prices);
        List<Amount> after = new ArrayList<>(before.stream()
                .filter(amount -> !changed.contains(amount.service()))
                .toList());
        for (UUID snapshot : sql.list(
                "select distinct r.snapshot_id from (select i.invoice_run_id" + STANDING
                        + ") i join invoice_run r on r.id = i.invoice_run_id order by 1",
                row -> row.id("snapshot_id"),
                quarter)) {
            after.addAll(priced(quarter, Source.INVOICED, snapshot, prices).stream()
                    .filter(amount -> changed.contains(amount.service()))
                    .toList());
        }
        return new Repriced(before, after);
    }

    private Repriced notInvoiced(String quarter, Source source, List<PriceForm> prices) {
        UUID snapshot = source == Source.SNAPSHOT ? snapshot(quarter).orElseThrow() : NOT_FROZEN;
        return new Repriced(priced(quarter, source, snapshot, List.of()), priced(quarter, source, snapshot, prices));
    }

    /** Nothing of it is left when it is done but what it came to. */
    private List<Amount> priced(String quarter, Source source, UUID snapshot, List<PriceForm> prices) {
        sql.update("savepoint before_repricing");
        sql.update("set local search_path = pg_temp, public");
        customers(quarter, source, snapshot);
        if (source == Source.READINGS) {
            readings(Period.parse(quarter).lastDay());
        }
        proposals.suppose(Period.parse(quarter).firstMonth(), prices);
        sql.update(
                "create temporary table invoice_run_line (like public.invoice_run_line including defaults) on commit drop");
        sql.update(Script.LINE.text(), snapshot, NOT_FROZEN);
        sql.update(Script.SYSTEM.text(), NOT_FROZEN, snapshot);
        List<Amount> amounts = sql.list("""
                select municipality, customer_id, service_id, sum(amount_ore)::bigint as amount_ore
                  from invoice_run_line group by municipality, customer_id, service_id""", Amount::of);
        sql.update("rollback to savepoint before_repricing");
        return amounts;
    }

    private void customers(String quarter, Source source, UUID snapshot) {
        String create = "create temporary table run_customer on commit drop as ";
        if (source == Source.INVOICED) {
            sql.update(
                    create + "select i.municipality, i.customer_id from (select i.*" + STANDING
                            + ") i join invoice_run r on r.id = i.invoice_run_id and r.snapshot_id = ?",
                    quarter,
                    snapshot);
        } else {
            sql.update(create + "select municipality, id as customer_id from customer where active");
        }
    }

    /** What a snapshot of the day would have frozen. */
    private void readings(LocalDate day) {
        for (String table : List.of("meter_snapshot_reading", "meter_snapshot_system")) {
            sql.update("create temporary table %1$s (like public.%1$s including defaults) on commit drop"
                    .formatted(table));
        }
        sql.update("create temporary table latest_reading on commit drop as " + MeterSnapshots.LATEST, day, day);
        sql.update("""
                insert into meter_snapshot_reading (municipality, snapshot_id, reading_id, customer_id, service_id,
                                                    department_code, read_on, quantity)
                select municipality, ?, id, customer_id, service_id, department_code, read_on, quantity from latest_reading""", NOT_FROZEN);
        sql.update("""
                insert into meter_snapshot_system (municipality, snapshot_id, system_id, customer_id, service_id,
                                                   department_code, name, quantities)
                select municipality, ?, id, customer_id, service_id, department_code, name, quantities
                  from customer_system where ? between valid_from and coalesce(valid_to, 'infinity')""", NOT_FROZEN, day);
    }
}
