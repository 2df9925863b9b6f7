package se.samverk.costreporting.ledger;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.BitSet;
import java.util.Collection;
import java.util.UUID;
import javax.sql.DataSource;
import se.samverk.common.tenancy.AsFederation;
import se.samverk.costreporting.database.Sql;
import se.samverk.costreporting.ledger.FileReading.Stretch;
import se.samverk.costreporting.sie.SieFile;
import se.samverk.costreporting.sie.SieProblems;
import se.samverk.costreporting.sie.SieYear;

/**
 * Brings one file into the ledger in one transaction: whole, or not at all. The file is read once to judge it and to
 * find out which vouchers are new, and once more to store their rows, unless all of them could be stored at once.
 */
@Singleton
class ImportRun {
    /** For files of tens of millions of rows; nothing waits for it but the file's sender. */
    private static final int LONGEST_SECONDS = 4 * 60 * 60;

    private static final Stretch JUDGING = new Stretch(ImportState.READING, 0, 40);
    private static final Stretch BOTH = new Stretch(ImportState.STORING, 0, 85);
    private static final Stretch STORING = new Stretch(ImportState.STORING, 40, 98);
    private static final Stretch STORING_CONFLICTS = new Stretch(ImportState.STORING, 98, 99);

    private final DataSource dataSource;
    private final Sql sql;
    private final LedgerImports imports;
    private final FileReading reading;
    private final VoucherMatching matching;
    private final LedgerNames names;
    private final ImportEnd end;
    private final Clock clock;

    ImportRun(
            DataSource dataSource,
            Sql sql,
            LedgerImports imports,
            FileReading reading,
            VoucherMatching matching,
            LedgerNames names,
            ImportEnd end,
            Clock clock) {
        this.dataSource = dataSource;
        this.sql = sql;
        this.imports = imports;
        this.reading = reading;
        this.matching = matching;
        this.names = names;
        this.end = end;
        this.clock = clock;
    }

    /** Imports; false if another import is running now, on this replica or another. */
    @AsFederation(timeoutSeconds = LONGEST_SECONDS)
    boolean run(UUID id) throws SQLException, IOException {
        if (!sql.one(
                "select pg_try_advisory_xact_lock(hashtext('ledger-import')) as taken", row -> row.truth("taken"))) {
            return false;
        }
        LedgerImport task = imports.one(id);
        if (task.finishedAt() != null) {
            return true;
        }
        if (!end.unchanged(task)) {
            try (Connection connection = dataSource.getConnection()) {
                end.end(task, take(task, connection));
            }
        }
        return true;
    }

    private ImportOutcome take(LedgerImport task, Connection connection) throws SQLException, IOException {
        // Hundreds of thousands of vouchers are compared in memory rather than on disk.
        sql.update("set local work_mem = '64MB'");
        SieProblems problems = new SieProblems();
        VoucherIds ids = new VoucherIds(clock.millis());
        CopyTurns turns = new CopyTurns(connection);
        FirstReading first = new FirstReading(connection, turns, ids, problems, this::holdsNothing);
        SieFile file;
        try (first) {
            file = reading.read(task, first, problems, () -> first.isStoring() ? BOTH : JUDGING);
        }
        if (problems.hasErrors()) {
            takeAway(first, file, ids);
            return ImportOutcome.refused(file, problems);
        }
        boolean distinct = matching.tellOfRepeatedNumbers(problems);
        end.tellOfNewOrganisation(file.organisationNumber(), problems);
        boolean fresh =
                matching.match(connection, first.staging().years(), end.organisation(file.organisationNumber()));
        names.store();
        boolean storedAlong = fresh && first.isStoring();
        if (!storedAlong) {
            takeAway(first, file, ids);
        }
        long newVouchers = fresh && distinct ? matching.storeAll(task.id()) : matching.storeNew(task.id());
        long newEntries = first.storedRows();
        if (!storedAlong) {
            newEntries = newVouchers > 0 ? storeNew(task, connection, turns, file, ids) : 0;
        }
        if (newVouchers > 0) {
            end.checkStored(ids.at(0), ids.at(file.vouchers() - 1), newEntries);
        }
        return new ImportOutcome(file, problems, newVouchers, newEntries, conflicts(task, connection, turns, ids));
    }

    private boolean holdsNothing(Collection<SieYear> years, String organisationNumber) {
        return matching.holdsNothingOf(years, end.organisation(organisationNumber));
    }

    /**
     * Rows that were stored along with the first reading, and turned out not to be wanted. Their vouchers are not stored,
     * which tells them from others' whose ids a clock that went wrong has put among theirs.
     */
    private void takeAway(FirstReading first, SieFile file, VoucherIds ids) {
        if (first.storedRows() > 0) {
            sql.update("""
                    delete from ledger_entry e where e.voucher_id between ? and ?
                       and not exists (select from voucher v where v.id = e.voucher_id)""", ids.at(0), ids.at(file.vouchers() - 1));
        }
    }

    private long storeNew(LedgerImport task, Connection connection, CopyTurns turns, SieFile file, VoucherIds ids)
            throws SQLException, IOException {
        BitSet chosen = matching.newOnes(connection, file.vouchers());
        try (EntryCopy copy = EntryCopy.intoLedger(turns, chosen::get, ids)) {
            reading.read(task, copy, new SieProblems(), () -> STORING);
            return copy.sent();
        }
    }

    private long conflicts(LedgerImport task, Connection connection, CopyTurns turns, VoucherIds ids)
            throws SQLException, IOException {
        long conflicts = matching.storeConflicts(task.id());
        if (conflicts > 0) {
            BitSet chosen = matching.conflicting(connection);
            try (EntryCopy copy = EntryCopy.intoConflicts(turns, chosen::get, ids)) {
                reading.read(task, copy, new SieProblems(), () -> STORING_CONFLICTS);
            }
        }
        return conflicts;
    }
}
