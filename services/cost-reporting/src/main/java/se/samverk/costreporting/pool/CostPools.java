package se.samverk.costreporting.pool;

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
import se.samverk.costreporting.database.Row;
import se.samverk.costreporting.database.Sql;

/** The cost pools, as they are stored. */
@Singleton
class CostPools {
    private static final String SELECT = """
            select p.id, p.code, p.name_sv, p.name_en, p.kind, p.step, k.code as key_code, p.version
              from cost_pool p left join allocation_key k on k.id = p.key_id""";

    private static final String RECORD = "cost-pool";

    private final Sql sql;
    private final AuditTrail audit;

    CostPools(Sql sql, AuditTrail audit) {
        this.sql = sql;
        this.audit = audit;
    }

    @AsFederation(readOnly = true)
    List<CostPool> page(long offset, int limit) {
        return sql.list(
                SELECT + " order by p.step nulls last, p.code collate \"C\" offset ? limit ?",
                CostPools::pool,
                offset,
                limit);
    }

    @AsFederation(readOnly = true)
    long count() {
        return sql.count("select count(*) as n from cost_pool");
    }

    @AsFederation(readOnly = true)
    CostPool one(UUID id) {
        return sql.first(SELECT + " where p.id = ?", CostPools::pool, id).orElseThrow(Problem::notFound);
    }

    @AsFederation
    CostPool add(CostPoolForm form) {
        form.requireWhole();
        UUID id = Ids.next();
        sql.update(
                "insert into cost_pool (id, code, name_sv, name_en, kind, step, key_id) values (?, ?, ?, ?, ?, ?, ?)",
                id,
                form.code(),
                form.nameSv(),
                form.nameEn(),
                form.kind().code(),
                form.step(),
                key(form.keyCode()));
        CostPool added = one(id);
        audit.record(AuditEvent.added(RECORD, id, added));
        return added;
    }

    @AsFederation
    CostPool change(UUID id, @Nullable String ifMatch, CostPoolForm form) {
        form.requireWhole();
        int version = sql.first(
                        "select version from cost_pool where id = ? for update", row -> row.integer("version"), id)
                .orElseThrow(Problem::notFound);
        ETags.requireMatch(ifMatch, version);
        CostPool before = one(id);
        if (form.kind() == PoolKind.OVERHEAD && sql.exists("select from catalogue_service where pool_id = ?", id)) {
            throw Problem.unprocessable("pool.has-service").withField("kind", "pool.has-service.field");
        }
        sql.update(
                """
                update cost_pool
                   set code = ?, name_sv = ?, name_en = ?, kind = ?, step = ?, key_id = ?, version = version + 1
                 where id = ?""",
                form.code(),
                form.nameSv(),
                form.nameEn(),
                form.kind().code(),
                form.step(),
                key(form.keyCode()),
                id);
        CostPool after = one(id);
        audit.record(AuditEvent.changed(RECORD, id, before, after));
        return after;
    }

    private @Nullable UUID key(@Nullable String code) {
        if (code == null) {
            return null;
        }
        return sql.first("select id from allocation_key where code = ?", row -> row.id("id"), code)
                .orElseThrow(() -> Problem.unprocessable("pool.unknown-key", code)
                        .withField("keyCode", "pool.unknown-key.field", code));
    }

    private static CostPool pool(Row row) {
        return new CostPool(
                row.id("id"),
                row.text("code"),
                row.text("name_sv"),
                row.text("name_en"),
                PoolKind.of(row.text("kind")),
                row.integerOrNull("step"),
                row.textOrNull("key_code"),
                row.integer("version"));
    }
}
