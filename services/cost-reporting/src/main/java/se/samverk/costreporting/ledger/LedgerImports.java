package se.samverk.costreporting.ledger;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.samverk.common.paging.PageRequest;
import se.samverk.common.problem.Problem;
import se.samverk.common.tenancy.AsFederation;
import se.samverk.costreporting.database.Sql;

/** The table {@code ledger_import}. */
@Singleton
class LedgerImports {
    private static final String SELECT = "select i.*, encode(i.sha256, 'hex') as sha256_hex from ledger_import i ";

    private final Sql sql;

    LedgerImports(Sql sql) {
        this.sql = sql;
    }

    @AsFederation(readOnly = true)
    LedgerImport one(UUID id) {
        return find(id).orElseThrow(Problem::notFound);
    }

    @AsFederation(readOnly = true)
    List<LedgerImport> page(PageRequest page) {
        return sql.list(
                SELECT + "order by i.created_at desc, i.id desc limit ? offset ?",
                LedgerImport::of,
                page.limit,
                page.offset());
    }

    @AsFederation(readOnly = true)
    long count() {
        return sql.count("select count(*) as n from ledger_import");
    }

    /** Which import's stored bytes are this one's: its own, or those of the import that took the same file first. */
    @AsFederation(readOnly = true)
    UUID fileOf(UUID id) {
        return sql.first(
                        "select coalesce(same_as, id) as file from ledger_import where id = ?",
                        row -> row.id("file"),
                        id)
                .orElseThrow(Problem::notFound);
    }

    /** The import that has waited longest, or was stopped in the midst of its work. */
    @AsFederation(readOnly = true)
    Optional<UUID> nextWaiting() {
        return sql.first("""
                select id from ledger_import where state in ('received', 'reading', 'storing')
                order by created_at, id limit 1""", row -> row.id("id"));
    }

    @AsFederation
    void progress(UUID id, ImportState state, int percent) {
        sql.update("update ledger_import set state = ?, progress_percent = ? where id = ?", state.code(), percent, id);
    }

    private Optional<LedgerImport> find(UUID id) {
        return sql.first(SELECT + "where i.id = ?", LedgerImport::of, id);
    }
}
