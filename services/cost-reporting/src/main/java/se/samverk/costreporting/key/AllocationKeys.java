package se.samverk.costreporting.key;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import se.samverk.common.audit.AuditEvent;
import se.samverk.common.audit.AuditTrail;
import se.samverk.common.id.Ids;
import se.samverk.common.problem.Problem;
import se.samverk.common.tenancy.AsFederation;
import se.samverk.costreporting.database.Sql;
import se.samverk.costreporting.period.AccountingMonths;

/** Changes of the keys: new ones, new versions, and the removal of a version that no run has used. */
@Singleton
class AllocationKeys {
    private static final String RECORD = "allocation-key";

    private final Sql sql;
    private final KeyReader reader;
    private final KeyVersions versions;
    private final AccountingMonths months;
    private final AuditTrail audit;

    AllocationKeys(Sql sql, KeyReader reader, KeyVersions versions, AccountingMonths months, AuditTrail audit) {
        this.sql = sql;
        this.reader = reader;
        this.versions = versions;
        this.months = months;
        this.audit = audit;
    }

    @AsFederation(readOnly = true)
    List<AllocationKey> page(long offset, int limit) {
        return reader.page(offset, limit);
    }

    @AsFederation(readOnly = true)
    long count() {
        return sql.count("select count(*) as n from allocation_key");
    }

    @AsFederation(readOnly = true)
    AllocationKey one(UUID id) {
        return reader.one(id);
    }

    @AsFederation
    AllocationKey add(KeyForm form) {
        UUID id = Ids.next();
        sql.update(
                "insert into allocation_key (id, code, name_sv, name_en) values (?, ?, ?, ?)",
                id,
                form.code(),
                form.nameSv(),
                form.nameEn());
        form.versions().forEach(version -> versions.add(id, version));
        AllocationKey added = reader.one(id);
        audit.record(AuditEvent.added(RECORD, id, added));
        return added;
    }

    @AsFederation
    KeyVersion addVersion(UUID key, KeyVersionForm form) {
        lock(key);
        UUID id = versions.add(key, form);
        sql.update("update allocation_key set version = version + 1 where id = ?", key);
        AllocationKey changed = reader.one(key);
        KeyVersion added = changed.theVersion(id);
        audit.record(AuditEvent.of(
                RECORD, "version-added", key, ChangedVersion.of(changed, null), ChangedVersion.of(changed, added)));
        return added;
    }

    @AsFederation
    void removeVersion(UUID key, UUID version) {
        lock(key);
        Standing found = sql.first(
                        "select used, valid_from from allocation_key_version where key_id = ? and id = ? for update",
                        row -> new Standing(row.truth("used"), row.date("valid_from")),
                        key,
                        version)
                .orElseThrow(Problem::notFound);
        if (found.used()) {
            throw Problem.conflict("key.version-used");
        }
        months.requireOpen(found.validFrom(), null, "key.reaches-closed", "validFrom");
        AllocationKey whole = reader.one(key);
        audit.record(AuditEvent.of(
                RECORD,
                "version-removed",
                key,
                ChangedVersion.of(whole, whole.theVersion(version)),
                ChangedVersion.of(whole, null)));
        sql.update("delete from allocation_key_version where id = ?", version);
        sql.update("update allocation_key set version = version + 1 where id = ?", key);
    }

    private record Standing(boolean used, LocalDate validFrom) {}

    private void lock(UUID key) {
        if (!sql.exists("select from allocation_key where id = ? for update", key)) {
            throw Problem.notFound();
        }
    }
}
