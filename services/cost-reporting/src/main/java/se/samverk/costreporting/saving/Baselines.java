package se.samverk.costreporting.saving;

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
import se.samverk.common.tenancy.AsTenant;
import se.samverk.costreporting.database.Sql;

/** The members' baselines: read by each member its own, entered by the federation. */
@Singleton
class Baselines {
    private static final String RECORD = "baseline";

    private final Sql sql;
    private final Clock clock;
    private final Caller caller;
    private final AuditTrail audit;

    Baselines(Sql sql, Clock clock, Caller caller, AuditTrail audit) {
        this.sql = sql;
        this.clock = clock;
        this.caller = caller;
        this.audit = audit;
    }

    @AsTenant(readOnly = true)
    List<Baseline> page(String municipality, long offset, int limit) {
        return sql.list(
                Baseline.SELECT + " order by a.whole desc, a.code collate \"C\" offset ? limit ?",
                Baseline::of,
                municipality,
                offset,
                limit);
    }

    @AsTenant(readOnly = true)
    long count(String municipality) {
        return sql.count("select count(*) as n from saving_baseline where municipality = ?", municipality);
    }

    @AsTenant(readOnly = true)
    Baseline one(String municipality, UUID id) {
        return find(municipality, id);
    }

    private Baseline find(String municipality, UUID id) {
        return sql.first(Baseline.SELECT + " and b.id = ?", Baseline::of, municipality, id)
                .orElseThrow(Problem::notFound);
    }

    @AsFederation
    Baseline add(String municipality, BaselineForm form) {
        requireMember(municipality);
        UUID area = checked(form);
        if (sql.exists("select from saving_baseline where municipality = ? and area_id = ?", municipality, area)) {
            throw Problem.conflict("baseline.area-taken");
        }
        UUID id = Ids.next();
        sql.update(
                """
                insert into saving_baseline (municipality, id, area_id, base_year, amount_ore, index_kind, first_year,
                                             source_text, source_date, entered_at, entered_by, entered_by_name)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                municipality,
                id,
                area,
                form.baseYear(),
                form.amountOre(),
                form.indexKind().code(),
                form.firstYear(),
                form.source().strip(),
                form.sourceDate(),
                clock.instant(),
                caller.subject(),
                caller.name());
        Baseline added = find(municipality, id);
        audit.record(AuditEvent.added(RECORD, id, added).in(municipality));
        return added;
    }

    @AsFederation
    Baseline change(String municipality, UUID id, @Nullable String ifMatch, BaselineForm form) {
        Baseline before = changeable(municipality, id, ifMatch);
        sql.update(
                """
                update saving_baseline
                   set area_id = ?, base_year = ?, amount_ore = ?, index_kind = ?, first_year = ?, source_text = ?,
                       source_date = ?, entered_at = ?, entered_by = ?, entered_by_name = ?, version = version + 1
                 where municipality = ? and id = ?""",
                checked(form),
                form.baseYear(),
                form.amountOre(),
                form.indexKind().code(),
                form.firstYear(),
                form.source().strip(),
                form.sourceDate(),
                clock.instant(),
                caller.subject(),
                caller.name(),
                municipality,
                id);
        Baseline after = find(municipality, id);
        audit.record(AuditEvent.changed(RECORD, id, before, after).in(municipality));
        return after;
    }

    @AsFederation
    void remove(String municipality, UUID id, @Nullable String ifMatch) {
        Baseline before = changeable(municipality, id, ifMatch);
        sql.update("delete from saving_baseline where municipality = ? and id = ?", municipality, id);
        audit.record(AuditEvent.removed(RECORD, id, before).in(municipality));
    }

    private void requireMember(String municipality) {
        if (!sql.exists("select from member where code = ?", municipality)) {
            throw Problem.notFound();
        }
    }

    private Baseline changeable(String municipality, UUID id, @Nullable String ifMatch) {
        int version = sql.first(
                        "select version from saving_baseline where municipality = ? and id = ? for update",
                        row -> row.integer("version"),
                        municipality,
                        id)
                .orElseThrow(Problem::notFound);
        ETags.requireMatch(ifMatch, version);
        Baseline baseline = find(municipality, id);
        if (baseline.used()) {
            throw Problem.conflict("baseline.used");
        }
        return baseline;
    }

    /** The area's id. The index must know the base year, or there would never be a saving to tell of. */
    private UUID checked(BaselineForm form) {
        form.requireOrder();
        if (!sql.exists(
                "select from index_value v join index_edition e on e.id = v.edition_id where e.kind = ? and v.year = ?",
                form.indexKind().code(),
                form.baseYear())) {
            throw Problem.unprocessable("baseline.no-index", form.baseYear().toString())
                    .withField(
                            "baseYear",
                            "baseline.no-index.field",
                            form.baseYear().toString());
        }
        return sql.first("select id from saving_area where code = ?", row -> row.id("id"), form.areaCode())
                .orElseThrow(() -> Problem.unprocessable("baseline.unknown-area")
                        .withField("areaCode", "baseline.unknown-area.field", form.areaCode()));
    }
}
