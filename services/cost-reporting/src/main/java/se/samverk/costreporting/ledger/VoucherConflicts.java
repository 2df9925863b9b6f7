package se.samverk.costreporting.ledger;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import se.samverk.common.audit.AuditEvent;
import se.samverk.common.audit.AuditTrail;
import se.samverk.common.paging.PageRequest;
import se.samverk.common.problem.Problem;
import se.samverk.common.tenancy.AsFederation;
import se.samverk.costreporting.database.Row;
import se.samverk.costreporting.database.Sql;

/**
 * Vouchers whose content differs between ledger and file. Until somebody chooses, the ledger's stands. Choosing the
 * file's exchanges the two, so that the conflict keeps what was replaced; nothing is lost either way.
 */
@Singleton
class VoucherConflicts {
    private static final String SELECT = """
            select c.id, c.voucher_id, v.series, v.number, c.state, c.reason, c.resolved_at, c.resolved_by,
              case when c.state = 'replaced' then c.file_date else v.voucher_date end as stored_date,
              case when c.state = 'replaced' then v.voucher_date else c.file_date end as filed_date,
              case when c.state = 'replaced' then c.file_text else v.text end as stored_text,
              case when c.state = 'replaced' then v.text else c.file_text end as filed_text,
              case when c.state = 'replaced' then s.aside else s.held end as stored_sum,
              case when c.state = 'replaced' then s.held else s.aside end as filed_sum
            from voucher_conflict c join voucher v on v.id = c.voucher_id
            cross join lateral (select
              (select coalesce(sum(amount_ore), 0)::bigint from ledger_entry e
               where e.voucher_id = v.id and amount_ore > 0) as held,
              (select coalesce(sum(amount_ore), 0)::bigint from voucher_conflict_entry e
               where e.conflict_id = c.id and amount_ore > 0) as aside) s
            where c.import_id = ?\s""";

    private static final String ENTRY_COLUMNS =
            "amount_ore, period, account, row_number, entry_date, cost_centre, project, other_objects, quantity, text";

    private record Open(UUID voucher, byte[] hash) {}

    private final Sql sql;
    private final LedgerMonths months;
    private final Clock clock;
    private final AuditTrail audit;

    VoucherConflicts(Sql sql, LedgerMonths months, Clock clock, AuditTrail audit) {
        this.sql = sql;
        this.months = months;
        this.clock = clock;
        this.audit = audit;
    }

    @AsFederation(readOnly = true)
    List<VoucherConflict> page(UUID importId, PageRequest page) {
        return sql.list(
                SELECT + "order by c.id limit ? offset ?", VoucherConflict::of, importId, page.limit, page.offset());
    }

    /** How many an import found; 404 if there is no such import. */
    @AsFederation(readOnly = true)
    long count(UUID importId) {
        if (!sql.exists("select 1 from ledger_import where id = ?", importId)) {
            throw Problem.notFound();
        }
        return sql.count("select count(*) as n from voucher_conflict where import_id = ?", importId);
    }

    /** Settles a conflict, and with it every open one about the same content of the same voucher. */
    @AsFederation
    VoucherConflict resolve(UUID importId, UUID id, ConflictResolution resolution, String by) {
        Open open = open(importId, id);
        VoucherConflict before = one(importId, id);
        boolean replace = "replace".equals(resolution.choice());
        sql.update(
                """
                update voucher_conflict set state = ?, reason = ?, resolved_at = ?, resolved_by = ?
                where voucher_id = ? and file_content_hash = ? and state = 'open'""",
                replace ? "replaced" : "kept",
                resolution.reason().strip(),
                clock.instant(),
                by,
                open.voucher(),
                open.hash());
        if (replace) {
            exchange(id, open.voucher());
        }
        sql.update("""
                update ledger_import i set state = 'completed' where state = 'conflict'
                  and exists (select from voucher_conflict c where c.import_id = i.id and c.voucher_id = ?)
                  and not exists (select from voucher_conflict c where c.import_id = i.id and c.state = 'open')""", open.voucher());
        VoucherConflict after = one(importId, id);
        audit.record(AuditEvent.of("voucher-conflict", after.state(), id, before, after));
        return after;
    }

    private VoucherConflict one(UUID importId, UUID id) {
        return sql.one(SELECT + "and c.id = ?", VoucherConflict::of, importId, id);
    }

    private Open open(UUID importId, UUID id) {
        Found found = sql.first("""
                        select c.voucher_id, encode(c.file_content_hash, 'hex') as hash, c.state
                        from voucher_conflict c join voucher v on v.id = c.voucher_id
                        where c.import_id = ? and c.id = ? for update of c, v""", Found::of, importId, id).orElseThrow(Problem::notFound);
        if (!"open".equals(found.state())) {
            throw Problem.conflict("ledger.conflict-closed");
        }
        return found.open();
    }

    private record Found(Open open, String state) {
        static Found of(Row row) {
            byte[] hash = HexFormat.of().parseHex(row.text("hash"));
            return new Found(new Open(row.id("voucher_id"), hash), row.text("state"));
        }
    }

    /** Row numbers are positive; the ledger's rows stand in the conflict under negative ones until the others have left. */
    private void exchange(UUID id, UUID voucher) {
        months.changed(sql.list("""
                select period from ledger_entry where voucher_id = ?
                union select period from voucher_conflict_entry where conflict_id = ?""", row -> row.date("period"), voucher, id));
        sql.update(
                "insert into voucher_conflict_entry (conflict_id, " + ENTRY_COLUMNS + ") select ?, "
                        + ENTRY_COLUMNS.replace("row_number", "-row_number")
                        + " from ledger_entry where voucher_id = ?",
                id,
                voucher);
        sql.update("delete from ledger_entry where voucher_id = ?", voucher);
        sql.update(
                "insert into ledger_entry (voucher_id, " + ENTRY_COLUMNS + ") select ?, " + ENTRY_COLUMNS
                        + " from voucher_conflict_entry where conflict_id = ? and row_number > 0",
                voucher,
                id);
        sql.update("delete from voucher_conflict_entry where conflict_id = ? and row_number > 0", id);
        sql.update("update voucher_conflict_entry set row_number = -row_number where conflict_id = ?", id);
        sql.update("""
                with before as (select id, voucher_date, text, content_hash from voucher where id = ?),
                after as (select voucher_id, file_date, file_text, file_content_hash from voucher_conflict where id = ?),
                changed as (
                  update voucher v set voucher_date = a.file_date, text = a.file_text, content_hash = a.file_content_hash
                  from after a where v.id = a.voucher_id)
                update voucher_conflict c set file_date = b.voucher_date, file_text = b.text, file_content_hash = b.content_hash
                from before b where c.id = ?""", voucher, id, id);
    }
}
