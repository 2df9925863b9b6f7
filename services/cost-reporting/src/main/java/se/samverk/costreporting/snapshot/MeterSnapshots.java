package se.samverk.costreporting.snapshot;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import se.samverk.common.audit.AuditEvent;
import se.samverk.common.audit.AuditTrail;
import se.samverk.common.id.Ids;
import se.samverk.common.problem.Problem;
import se.samverk.common.security.Caller;
import se.samverk.common.tenancy.AsFederation;
import se.samverk.costreporting.database.Sql;

/** The snapshots, as they are stored. One is taken in a transaction, and never changes after it. */
@Singleton
public class MeterSnapshots {
    /** Of each service, customer and department the latest reading on or before a day, given twice. */
    public static final String LATEST = """
            select distinct on (r.municipality, r.customer_id, r.service_id, r.department_code) r.*
              from (select r.municipality, r.id, c.id as customer_id, r.service_id, r.department_code, r.read_on, r.quantity
                      from meter_reading r
                      join customer c on c.municipality = r.municipality and c.code = r.municipality
                     where r.superseded_at is null and r.read_on <= ?
                    union all
                    select municipality, id, customer_id, service_id, null, read_on, quantity
                      from customer_reading
                     where superseded_at is null and read_on <= ?) r
             order by r.municipality, r.customer_id, r.service_id, r.department_code, r.read_on desc""";

    private static final String STALE = "r.read_on <= (t.read_on - interval '3 months')";

    private static final String SELECT = """
            select t.*, (select count(*)::int from meter_snapshot_reading r
                          where r.snapshot_id = t.id and %s and r.quantity > 0) as stale_count,
                   exists (select from invoice_run i where i.snapshot_id = t.id) as used
              from meter_snapshot t""".formatted(STALE);

    private static final String READINGS = """
             from meter_snapshot t
             join meter_snapshot_reading r on r.snapshot_id = t.id
             join customer c on c.municipality = r.municipality and c.id = r.customer_id
             join catalogue_service s on s.id = r.service_id
            where t.id = ? and (not ? or %s and r.quantity > 0)""".formatted(STALE);

    private final Sql sql;
    private final Clock clock;
    private final Caller caller;
    private final AuditTrail audit;

    MeterSnapshots(Sql sql, Clock clock, Caller caller, AuditTrail audit) {
        this.sql = sql;
        this.clock = clock;
        this.caller = caller;
        this.audit = audit;
    }

    @AsFederation(readOnly = true)
    List<MeterSnapshot> page(long offset, int limit) {
        return sql.list(
                SELECT + " order by t.quarter desc, t.taken_at desc, t.id offset ? limit ?",
                MeterSnapshot::of,
                offset,
                limit);
    }

    @AsFederation(readOnly = true)
    long count() {
        return sql.count("select count(*) as n from meter_snapshot");
    }

    @AsFederation(readOnly = true)
    MeterSnapshot one(UUID id) {
        return found(id);
    }

    @AsFederation(readOnly = true)
    List<SnapshotReading> readings(UUID id, boolean staleOnly, long offset, int limit) {
        found(id);
        return sql.list(
                "select r.*, c.code as customer_code, c.name as customer_name, s.code as service_code, s.name_sv,"
                        + " s.name_en, " + STALE + " as stale"
                        + READINGS
                        + " order by c.name, c.code, r.department_code nulls first, s.code collate \"C\" offset ? limit ?",
                SnapshotReading::of,
                id,
                staleOnly,
                offset,
                limit);
    }

    @AsFederation(readOnly = true)
    long countReadings(UUID id, boolean staleOnly) {
        return sql.count("select count(*) as n" + READINGS, id, staleOnly);
    }

    @AsFederation
    MeterSnapshot take(SnapshotForm form) {
        UUID id = Ids.next();
        LocalDate day = form.readOn();
        sql.update("create temporary table latest_reading on commit drop as " + LATEST, day, day);
        int readings = Math.toIntExact(sql.count("select count(*) as n from latest_reading"));
        int systems = Math.toIntExact(sql.count(
                "select count(*) as n from customer_system where ? between valid_from and coalesce(valid_to, 'infinity')",
                day));
        if (readings + systems == 0) {
            throw Problem.unprocessable("snapshot.empty", day.toString()).withField("readOn", "snapshot.empty.field");
        }
        sql.update("""
                insert into meter_snapshot
                    (id, quarter, read_on, reading_count, system_count, taken_at, taken_by, taken_by_name)
                values (?, ?, ?, ?, ?, ?, ?, ?)""", id, form.quarter(), day, readings, systems, clock.instant(), caller.subject(), caller.name());
        freeze(id, day);
        MeterSnapshot taken = found(id);
        audit.record(AuditEvent.of("meter-snapshot", "taken", id, null, taken));
        return taken;
    }

    /** Its readings and systems go with it. Whoever works out a basis from it at the same moment has it or not. */
    @AsFederation
    void remove(UUID id) {
        MeterSnapshot before = found(id);
        if (before.used()) {
            throw Problem.conflict("snapshot.used", before.quarter());
        }
        if (sql.update("delete from meter_snapshot where id = ?", id) == 0) {
            throw Problem.notFound();
        }
        audit.record(AuditEvent.removed("meter-snapshot", id, before));
    }

    private void freeze(UUID id, LocalDate day) {
        sql.update("""
                insert into meter_snapshot_reading (municipality, snapshot_id, reading_id, customer_id, service_id,
                                                    department_code, read_on, quantity)
                select municipality, ?, id, customer_id, service_id, department_code, read_on, quantity
                  from latest_reading""", id);
        sql.update("""
                insert into meter_snapshot_system (municipality, snapshot_id, system_id, customer_id, service_id,
                                                   department_code, name, quantities)
                select municipality, ?, id, customer_id, service_id, department_code, name, quantities
                  from customer_system where ? between valid_from and coalesce(valid_to, 'infinity')""", id, day);
    }

    private MeterSnapshot found(UUID id) {
        return sql.first(SELECT + " where t.id = ?", MeterSnapshot::of, id).orElseThrow(Problem::notFound);
    }
}
