package se.samverk.costreporting.ledger;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.BitSet;
import java.util.UUID;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import se.samverk.common.tenancy.AsFederation;
import se.samverk.costreporting.database.Sql;
import se.samverk.costreporting.sie.SieEncoding;
import se.samverk.costreporting.sie.SieFile;
import se.samverk.costreporting.sie.SieHandler;
import se.samverk.costreporting.sie.SieProblems;
import se.samverk.costreporting.sie.SieReader;

/**
 * Brings one file into the ledger in one transaction: whole, or not at all. The file is read twice, once to judge it and
 * to find out which vouchers are new, and once more to store their rows.
 */
@Singleton
class ImportRun {
    /** For files of tens of millions of rows; nothing waits for it but the file's sender. */
    private static final int LONGEST_SECONDS = 4 * 60 * 60;

    private static final long PROGRESS_PAUSE_MILLIS = 400;

    private final DataSource dataSource;
    private final Sql sql;
    private final LedgerImports imports;
    private final LedgerFiles files;
    private final VoucherMatching matching;
    private final LedgerNames names;
    private final ImportEnd end;
    private final Clock clock;

    ImportRun(
            DataSource dataSource,
            Sql sql,
            LedgerImports imports,
            LedgerFiles files,
            VoucherMatching matching,
            LedgerNames names,
            ImportEnd end,
            Clock clock) {
        this.dataSource = dataSource;
        this.sql = sql;
        this.imports = imports;
        this.files = files;
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
        SieProblems problems = new SieProblems();
        VoucherIds ids = new VoucherIds(clock.millis());
        Staging staging = Staging.begin(connection, ids, problems);
        SieFile file;
        try (staging) {
            file = read(task, staging, problems, ImportState.READING, 0, 40);
        }
        if (problems.hasErrors()) {
            return ImportOutcome.refused(file, problems);
        }
        boolean distinct = matching.tellOfRepeatedNumbers(problems);
        boolean fresh = matching.match(connection, staging.years(), end.organisation(file, problems));
        names.store();
        long newVouchers = fresh && distinct ? matching.storeAll(task.id()) : matching.storeNew(task.id());
        BitSet chosen = matching.newOnes(connection, file.vouchers());
        long newEntries = 0;
        if (newVouchers > 0) {
            try (EntryCopy copy = EntryCopy.intoLedger(connection, chosen, ids)) {
                read(task, copy, new SieProblems(), ImportState.STORING, 40, 98);
                newEntries = copy.sent();
            }
            end.checkStored(ids.at(0), ids.at(file.vouchers() - 1), newEntries);
        }
        return new ImportOutcome(file, problems, newVouchers, newEntries, conflicts(task, connection, ids));
    }

    private long conflicts(LedgerImport task, Connection connection, VoucherIds ids) throws SQLException, IOException {
        long conflicts = matching.storeConflicts(task.id());
        if (conflicts > 0) {
            BitSet chosen = matching.conflicting(connection);
            try (EntryCopy copy = EntryCopy.intoConflicts(connection, chosen, ids)) {
                read(task, copy, new SieProblems(), ImportState.STORING, 98, 99);
            }
        }
        return conflicts;
    }

    private SieFile read(
            LedgerImport task, SieHandler handler, SieProblems problems, ImportState state, int from, int to)
            throws IOException {
        try (ChunkStream in = new ChunkStream(files, task.id(), progress(task, state, from, to))) {
            return SieReader.read(in, SieEncoding.ofLabel(task.encoding()), handler, problems);
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    private LongConsumer progress(LedgerImport task, ImportState state, int from, int to) {
        long[] last = {0};
        return bytes -> {
            long now = clock.millis();
            if (now - last[0] >= PROGRESS_PAUSE_MILLIS) {
                last[0] = now;
                int percent = from + (int) ((to - from) * bytes / Math.max(1, task.sizeBytes()));
                QuarkusTransaction.suspendingExisting().run(() -> imports.progress(task.id(), state, percent));
            }
        };
    }
}
