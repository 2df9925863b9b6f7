package se.samverk.costreporting.ledger;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverk.common.audit.AuditEvent;
import se.samverk.common.audit.AuditTrail;
import se.samverk.common.tenancy.AsFederation;
import se.samverk.costreporting.database.Row;
import se.samverk.costreporting.database.Sql;
import se.samverk.costreporting.sie.SieFile;
import se.samverk.costreporting.sie.SieProblems;
import se.samverk.costreporting.sie.SieYear;

/** The ends an import can come to, and what is checked before it may. */
@Singleton
class ImportEnd {
    private final Sql sql;
    private final ImportProblems problems;
    private final LedgerImports imports;
    private final LedgerMonths months;
    private final Clock clock;
    private final AuditTrail audit;

    ImportEnd(
            Sql sql,
            ImportProblems problems,
            LedgerImports imports,
            LedgerMonths months,
            Clock clock,
            AuditTrail audit) {
        this.sql = sql;
        this.problems = problems;
        this.imports = imports;
        this.months = months;
        this.clock = clock;
        this.audit = audit;
    }

    /** Ends an import at once if the same bytes have been taken before; they are then kept once. */
    boolean unchanged(LedgerImport task) {
        Optional<UUID> earlier = sql.first("""
                select id from ledger_import where sha256 = ? and id <> ? and state in ('completed', 'conflict')
                order by created_at limit 1""", row -> row.id("id"), task.hash(), task.id());
        earlier.ifPresent(same -> {
            sql.update("""
                    update ledger_import i set state = 'unchanged', progress_percent = 100, finished_at = ?, same_as = e.id,
                      sie_type = e.sie_type, program = e.program, organisation_number = e.organisation_number,
                      company_name = e.company_name, fiscal_year_from = e.fiscal_year_from,
                      fiscal_year_to = e.fiscal_year_to, voucher_count = e.voucher_count, entry_count = e.entry_count
                    from ledger_import e where i.id = ? and e.id = ?""", clock.instant(), task.id(), same);
            sql.update("delete from ledger_file_chunk where import_id = ?", task.id());
            tell(task);
        });
        return earlier.isPresent();
    }

    void end(LedgerImport task, ImportOutcome outcome) throws SQLException {
        SieFile file = outcome.file();
        Optional<SieYear> year = file.year();
        problems.store(task.id(), outcome.problems().kept());
        sql.update(
                """
                update ledger_import set state = ?, progress_percent = 100, finished_at = ?, sie_type = ?, program = ?,
                  organisation_number = ?, company_name = ?, fiscal_year_from = ?, fiscal_year_to = ?,
                  voucher_count = ?, new_voucher_count = ?, entry_count = ?, new_entry_count = ?,
                  conflict_count = ?, warning_count = ?, error_count = ?
                where id = ?""",
                outcome.state().code(),
                clock.instant(),
                file.type() == 0 ? null : file.type(),
                orNull(file.program()),
                orNull(file.organisationNumber()),
                orNull(file.companyName()),
                year.map(SieYear::from).map(VoucherMatching::date).orElse(null),
                year.map(SieYear::to).map(VoucherMatching::date).orElse(null),
                file.vouchers(),
                outcome.newVouchers(),
                file.entries(),
                outcome.newEntries(),
                outcome.conflicts(),
                outcome.problems().warnings(),
                outcome.problems().errors(),
                task.id());
        tell(task);
    }

    /** An import that failed for a reason of ours rather than the file's. */
    @AsFederation
    void failed(UUID id) throws SQLException {
        LedgerImport task = imports.one(id);
        SieProblems failure = new SieProblems();
        failure.error(0, "", "import-failed");
        problems.store(id, failure.kept());
        sql.update(
                "update ledger_import set state = 'refused', finished_at = ?, error_count = 1 where id = ?",
                clock.instant(),
                id);
        tell(task);
    }

    private void tell(LedgerImport before) {
        LedgerImport after = imports.one(before.id());
        audit.record(AuditEvent.of("ledger-import", after.state(), after.id(), before, after));
    }

    /**
     * Whose books the file's vouchers belong to. A file that doesn't say is taken for the only organisation's there is;
     * one of another organisation than before is taken, but that is told.
     */
    String organisation(String number) {
        if (!number.isEmpty()) {
            return number;
        }
        List<String> known = organisations();
        return known.size() == 1 ? known.getFirst() : "";
    }

    void tellOfNewOrganisation(String number, SieProblems found) {
        List<String> known = organisations();
        if (!number.isEmpty() && !known.isEmpty() && !known.contains(number)) {
            found.warning(0, "#ORGNR", "organisation-new", number);
        }
    }

    private List<String> organisations() {
        return sql.list(
                "select distinct organisation_number as number from fiscal_year where organisation_number <> ''",
                row -> row.text("number"));
    }

    /** That the database holds what was sent: as many rows, summing to zero as every voucher does; notes their months. */
    void checkStored(UUID firstVoucher, UUID lastVoucher, long entries) {
        List<StoredMonth> stored = sql.list("""
                select period, count(*) as entries, sum(amount_ore) as ore
                from ledger_entry where voucher_id between ? and ? group by period""", StoredMonth::of, firstVoucher, lastVoucher);
        boolean whole =
                entries == stored.stream().mapToLong(StoredMonth::entries).sum()
                        && stored.stream()
                                        .map(StoredMonth::ore)
                                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                                        .signum()
                                == 0;
        if (!whole) {
            throw new IllegalStateException("the stored rows are not those of the file");
        }
        months.changed(stored.stream().map(StoredMonth::period).toList());
    }

    private record StoredMonth(LocalDate period, long entries, BigDecimal ore) {
        static StoredMonth of(Row row) {
            return new StoredMonth(row.date("period"), row.number("entries"), row.decimal("ore"));
        }
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
