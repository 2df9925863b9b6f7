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

/** The mapping rules, as they are stored. */
@Singleton
class MappingRules {
    private static final String SELECT = """
            select r.id, r.priority, r.account_from, r.account_to, r.cost_centre, r.project, p.code as pool_code,
                   r.valid_from, r.valid_to, r.version
              from mapping_rule r join cost_pool p on p.id = r.pool_id""";

    private static final String RECORD = "mapping-rule";

    private final Sql sql;
    private final ClosedRules closed;
    private final AuditTrail audit;

    MappingRules(Sql sql, ClosedRules closed, AuditTrail audit) {
        this.sql = sql;
        this.closed = closed;
        this.audit = audit;
    }

    @AsFederation(readOnly = true)
    List<MappingRule> page(long offset, int limit) {
        return sql.list(
                SELECT + " order by r.priority, r.account_from collate \"C\", r.id offset ? limit ?",
                MappingRules::rule,
                offset,
                limit);
    }

    @AsFederation(readOnly = true)
    long count() {
        return sql.count("select count(*) as n from mapping_rule");
    }

    @AsFederation(readOnly = true)
    MappingRule one(UUID id) {
        return sql.first(SELECT + " where r.id = ?", MappingRules::rule, id).orElseThrow(Problem::notFound);
    }

    @AsFederation
    MappingRule add(MappingRuleForm form) {
        form.requireWhole();
        closed.requireOpen(form.validFrom(), form.validTo());
        UUID id = Ids.next();
        sql.update(
                """
                insert into mapping_rule
                    (id, priority, account_from, account_to, cost_centre, project, pool_id, valid_from, valid_to)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                id,
                form.priority(),
                form.accountFrom(),
                form.accountTo(),
                form.costCentre(),
                form.project(),
                pool(form.poolCode()),
                form.validFrom(),
                form.validTo());
        MappingRule added = one(id);
        audit.record(AuditEvent.added(RECORD, id, added));
        return added;
    }

    @AsFederation
    MappingRule change(UUID id, @Nullable String ifMatch, MappingRuleForm form) {
        form.requireWhole();
        requireVersion(id, ifMatch);
        MappingRule before = one(id);
        closed.requireKept(before, form);
        sql.update(
                """
                update mapping_rule
                   set priority = ?, account_from = ?, account_to = ?, cost_centre = ?, project = ?, pool_id = ?,
                       valid_from = ?, valid_to = ?, version = version + 1
                 where id = ?""",
                form.priority(),
                form.accountFrom(),
                form.accountTo(),
                form.costCentre(),
                form.project(),
                pool(form.poolCode()),
                form.validFrom(),
                form.validTo(),
                id);
        MappingRule after = one(id);
        audit.record(AuditEvent.changed(RECORD, id, before, after));
        return after;
    }

    @AsFederation
    void remove(UUID id, @Nullable String ifMatch) {
        requireVersion(id, ifMatch);
        MappingRule rule = one(id);
        closed.requireOpen(rule.validFrom(), rule.validTo());
        audit.record(AuditEvent.removed(RECORD, id, rule));
        sql.update("delete from mapping_rule where id = ?", id);
    }

    private void requireVersion(UUID id, @Nullable String ifMatch) {
        int version = sql.first(
                        "select version from mapping_rule where id = ? for update", row -> row.integer("version"), id)
                .orElseThrow(Problem::notFound);
        ETags.requireMatch(ifMatch, version);
    }

    private UUID pool(String code) {
        return sql.first("select id from cost_pool where code = ?", row -> row.id("id"), code)
                .orElseThrow(() -> Problem.unprocessable("rule.unknown-pool", code)
                        .withField("poolCode", "rule.unknown-pool.field", code));
    }

    private static MappingRule rule(Row row) {
        return new MappingRule(
                row.id("id"),
                row.integer("priority"),
                row.text("account_from"),
                row.text("account_to"),
                row.textOrNull("cost_centre"),
                row.textOrNull("project"),
                row.text("pool_code"),
                row.date("valid_from"),
                row.dateOrNull("valid_to"),
                row.integer("version"));
    }
}
