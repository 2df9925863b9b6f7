package se.samverk.costreporting.meter;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samverk.common.audit.AuditEvent;
import se.samverk.common.audit.AuditTrail;
import se.samverk.common.id.Ids;
import se.samverk.common.security.Caller;
import se.samverk.common.tenancy.AsFederation;
import se.samverk.common.text.Decimals;
import se.samverk.costreporting.database.Row;
import se.samverk.costreporting.database.Sql;
import se.samverk.costreporting.member.Members;

/** The meter readings, as they are stored: a request's rows in one transaction, so all of them or none. */
@Singleton
class MeterReadings {
    private final Sql sql;
    private final Members members;
    private final CustomerReadings others;
    private final Clock clock;
    private final Caller caller;
    private final AuditTrail audit;

    MeterReadings(Sql sql, Members members, CustomerReadings others, Clock clock, Caller caller, AuditTrail audit) {
        this.sql = sql;
        this.members = members;
        this.others = others;
        this.clock = clock;
        this.caller = caller;
        this.audit = audit;
    }

    /** What to look for; null is anything. Superseded readings only if asked for. */
    record Filter(
            @Nullable String serviceCode,
            @Nullable String municipality,
            @Nullable String customerCode,
            boolean superseded) {}

    private static final String FROM = """
              from (select r.id, r.municipality, r.service_id, r.department_code, null::text as customer_code, r.read_on,
                           r.quantity, r.recorded_at, r.superseded_at
                      from meter_reading r
                    union all
                    select r.id, r.municipality, r.service_id, null, c.code, r.read_on, r.quantity, r.recorded_at,
                           r.superseded_at
                      from customer_reading r
                      join customer c on c.municipality = r.municipality and c.id = r.customer_id) r
              join catalogue_service s on s.id = r.service_id
             where (?::text is null or s.code = ?) and (?::text is null or r.municipality = ?)
               and (?::text is null or r.customer_code = ?) and (? or r.superseded_at is null)""";

    @AsFederation(readOnly = true)
    List<MeterReading> page(Filter filter, long offset, int limit) {
        return sql.list(
                "select r.id, s.code, r.municipality, r.department_code, r.customer_code, r.read_on, r.quantity,"
                        + " r.recorded_at, r.superseded_at"
                        + FROM
                        + " order by r.read_on desc, s.code collate \"C\", r.municipality, r.customer_code nulls first,"
                        + " r.department_code, r.id offset ? limit ?",
                MeterReadings::reading,
                filter.serviceCode(),
                filter.serviceCode(),
                filter.municipality(),
                filter.municipality(),
                filter.customerCode(),
                filter.customerCode(),
                filter.superseded(),
                offset,
                limit);
    }

    @AsFederation(readOnly = true)
    long count(Filter filter) {
        return sql.count(
                "select count(*) as n" + FROM,
                filter.serviceCode(),
                filter.serviceCode(),
                filter.municipality(),
                filter.municipality(),
                filter.customerCode(),
                filter.customerCode(),
                filter.superseded());
    }

    @AsFederation(readOnly = true)
    ReadingJudge judge() {
        return new ReadingJudge(serviceCodes(), members.codes(), members.departments(), others.realms());
    }

    @AsFederation
    ReadingReceipt store(List<ReadingRow> rows) {
        Instant now = clock.instant();
        sql.update("""
                create temporary table sent_reading (
                    id uuid, service_code text, municipality text, department_code text, customer_code text,
                    read_on date, quantity numeric
                ) on commit drop""");
        sql.batch(
                "insert into sent_reading values (?, ?, ?, ?, ?, ?, ?)",
                rows.stream()
                        .map(row -> new @Nullable Object[] {
                            Ids.next(),
                            row.serviceCode(),
                            row.municipality(),
                            row.departmentCode(),
                            row.customerCode(),
                            row.readOn(),
                            row.quantity()
                        })
                        .toList());
        sql.first("select pg_advisory_xact_lock(hashtext('meter-reading'))::text as done", row -> true);
        CustomerReadings.Counts of = others.store(now);
        int unchanged = of.unchanged()
                + sql.update("delete from sent_reading n using meter_reading r, catalogue_service s " + SAME
                        + " and r.quantity = n.quantity");
        int corrected = of.corrected()
                + sql.update(
                        "update meter_reading r set superseded_at = ? from sent_reading n, catalogue_service s " + SAME,
                        now);
        sql.update("""
                insert into meter_reading (municipality, id, service_id, department_code, read_on, quantity,
                                           recorded_at, recorded_by)
                select n.municipality, n.id, s.id, n.department_code, n.read_on, n.quantity, ?, ?
                  from sent_reading n join catalogue_service s on s.code = n.service_code""", now, caller.subject());
        ReadingReceipt receipt =
                new ReadingReceipt(rows.size(), rows.size() - unchanged - corrected, corrected, unchanged);
        audit.record(AuditEvent.of("meter-readings", "taken", Ids.next(), null, receipt));
        return receipt;
    }

    private static final String SAME = """
             where s.code = n.service_code and r.municipality = n.municipality and r.service_id = s.id
               and r.read_on = n.read_on and r.department_code is not distinct from n.department_code
               and r.superseded_at is null""";

    private Set<String> serviceCodes() {
        return sql.list("select code from catalogue_service", row -> row.text("code")).stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    private static MeterReading reading(Row row) {
        return new MeterReading(
                row.id("id"),
                row.text("code"),
                row.text("municipality"),
                row.textOrNull("department_code"),
                row.textOrNull("customer_code"),
                row.date("read_on"),
                Decimals.plain(row.decimal("quantity")),
                row.instant("recorded_at"),
                row.instantOrNull("superseded_at"));
    }
}
