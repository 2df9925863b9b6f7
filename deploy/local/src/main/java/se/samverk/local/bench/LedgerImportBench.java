package se.samverk.local.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;
import se.samverk.local.LocalException;
import se.samverk.local.install.Part;

/**
 * How fast a ledger file of a million rows is imported, from the first byte sent to the import's end, against
 * PostgreSQL's own COPY of the same rows into an equally indexed table; by turns, since the machine has its moods.
 */
final class LedgerImportBench implements Bench {

    private static final double GOAL = 0.5;
    private static final int ROUNDS = 5;
    private static final double NANOS = 1e9;
    private static final int LARGER_ROWS = 3 * BenchLedger.ROWS;
    private static final double HEAP_MEGABYTES = 256;
    private static final String ROWS_OF_IMPORT =
            "copy (select e.* from ledger_entry e join voucher v on v.id = e.voucher_id where v.import_id = '%s'"
                    + " order by e.voucher_id, e.row_number) to stdout";

    @Override
    public String name() {
        return "ledger-import";
    }

    @Override
    public List<Measurement> run(BenchContext context) throws IOException, SQLException {
        BenchLedger.imported(context, BenchLedger.file(context, 10_000)); // classes loaded, pool open
        List<Double> imports = new ArrayList<>();
        List<Double> copies = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            // Of another organisation each time, so that all of its rows are new.
            int rows = BenchLedger.ROWS + round * BenchLedger.ROWS_PER_VOUCHER;
            var file = BenchLedger.file(context, rows);
            context.progress("importing it, and copying the same rows with COPY");
            long start = System.nanoTime();
            var imported = BenchLedger.imported(context, file);
            imports.add((System.nanoTime() - start) / NANOS);
            if (imported.path("newEntryCount").asLong() != rows) {
                throw new LocalException("Not all rows were new: %s.".formatted(imported));
            }
            copies.add(copySeconds(context, imported.path("id").asText()));
        }
        double importing = BenchLedger.ROWS / Median.of(imports);
        double copying = BenchLedger.ROWS / Median.of(copies);
        return List.of(Measurement.atLeast(name(), importing, "rows/s", copying, GOAL), heapOfLarger(context));
    }

    /** Three times the rows must go through the same heap; a service that ran out of it would have ended. */
    private Measurement heapOfLarger(BenchContext context) throws IOException {
        var file = BenchLedger.file(context, LARGER_ROWS);
        context.progress("importing it");
        try (var heap = new HeapPeak(context.managementUrl(Part.COST_REPORTING))) {
            BenchLedger.imported(context, file);
            return Measurement.atMost(name() + "-heap", heap.megabytes(), "MB", HEAP_MEGABYTES, 1);
        }
    }

    private static double copySeconds(BenchContext context, String importId) throws IOException, SQLException {
        Path rows = context.scratch().resolve("ledger-rows.txt");
        try (Connection connection = context.connect(Part.COST_REPORTING);
                var statement = connection.createStatement()) {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(rows))) {
                copy.copyOut(ROWS_OF_IMPORT.formatted(importId), out);
            }
            statement.execute("create table bench_entry (like ledger_entry including all)");
            try (InputStream in = Files.newInputStream(rows)) {
                long start = System.nanoTime();
                copy.copyIn("copy bench_entry from stdin", in, 1 << 18);
                return (System.nanoTime() - start) / NANOS;
            } finally {
                statement.execute("drop table bench_entry");
                Files.delete(rows);
            }
        }
    }
}
