package se.samverk.costreporting.saving;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverk.common.audit.AuditEvent;
import se.samverk.common.audit.AuditTrail;
import se.samverk.common.etag.ETags;
import se.samverk.common.id.Ids;
import se.samverk.common.problem.Problem;
import se.samverk.common.tenancy.AsFederation;
import se.samverk.costreporting.database.Sql;

/** The areas that baselines are of, the same for all members. */
@Singleton
class SavingAreas {
    private static final String RECORD = "saving-area";
    private static final String USED = """
            select from saving_baseline b
              join closed_year_baseline c on c.municipality = b.municipality and c.baseline_id = b.id
             where b.area_id = ?""";

    private final Sql sql;
    private final AuditTrail audit;

    SavingAreas(Sql sql, AuditTrail audit) {
        this.sql = sql;
        this.audit = audit;
    }

    @AsFederation(readOnly = true)
    List<SavingArea> page(long offset, int limit) {
        return sql.list(
                SavingArea.SELECT + " order by a.whole desc, a.code collate \"C\" offset ? limit ?",
                SavingArea::of,
                offset,
                limit);
    }

    @AsFederation(readOnly = true)
    long count() {
        return sql.count("select count(*) as n from saving_area");
    }

    @AsFederation(readOnly = true)
    SavingArea one(UUID id) {
        return sql.first(SavingArea.SELECT + " where a.id = ?", SavingArea::of, id)
                .orElseThrow(Problem::notFound);
    }

    @AsFederation
    SavingArea add(SavingAreaForm form) {
        UUID id = Ids.next();
        sql.update(
                "insert into saving_area (id, code, name_sv, name_en) values (?, ?, ?, ?)",
                id,
                form.code(),
                form.nameSv().strip(),
                form.nameEn().strip());
        fill(id, form);
        SavingArea added = one(id);
        audit.record(AuditEvent.added(RECORD, id, added));
        return added;
    }

    @AsFederation
    SavingArea change(UUID id, @Nullable String ifMatch, SavingAreaForm form) {
        SavingArea before = changeable(id, ifMatch);
        sql.update(
                "update saving_area set code = ?, name_sv = ?, name_en = ?, version = version + 1 where id = ?",
                form.code(),
                form.nameSv().strip(),
                form.nameEn().strip(),
                id);
        if (!List.copyOf(before.serviceCodes())
                .equals(form.serviceCodes().stream().sorted().toList())) {
            requireUnused(id);
            sql.update("delete from saving_area_service where area_id = ?", id);
            fill(id, form);
        }
        SavingArea after = one(id);
        audit.record(AuditEvent.changed(RECORD, id, before, after));
        return after;
    }

    @AsFederation
    void remove(UUID id, @Nullable String ifMatch) {
        SavingArea before = changeable(id, ifMatch);
        if (sql.exists("select from saving_baseline where area_id = ?", id)) {
            throw Problem.conflict("area.has-baseline");
        }
        sql.update("delete from saving_area_service where area_id = ?", id);
        sql.update("delete from saving_area where id = ?", id);
        audit.record(AuditEvent.removed(RECORD, id, before));
    }

    private SavingArea changeable(UUID id, @Nullable String ifMatch) {
        int version = sql.first(
                        "select version from saving_area where id = ? for update", row -> row.integer("version"), id)
                .orElseThrow(Problem::notFound);
        ETags.requireMatch(ifMatch, version);
        SavingArea area = one(id);
        if (area.whole()) {
            throw Problem.conflict("area.whole-stays");
        }
        return area;
    }

    private void requireUnused(UUID id) {
        if (sql.exists(USED, id)) {
            throw Problem.conflict("area.used");
        }
    }

    private void fill(UUID id, SavingAreaForm form) {
        for (int i = 0; i < form.serviceCodes().size(); i++) {
            String code = form.serviceCodes().get(i);
            if (form.serviceCodes().indexOf(code) != i) {
                throw Problem.unprocessable("area.service-twice")
                        .withField("serviceCodes[" + i + "]", "area.service-twice.field", code);
            }
            int added = sql.update(
                    "insert into saving_area_service (area_id, service_id) select ?, id from catalogue_service where code = ?",
                    id,
                    code);
            if (added == 0) {
                throw Problem.unprocessable("area.unknown-service", code)
                        .withField("serviceCodes[" + i + "]", "area.unknown-service.field", code);
            }
        }
    }
}
