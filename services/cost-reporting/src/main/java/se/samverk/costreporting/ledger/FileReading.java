package se.samverk.costreporting.ledger;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import se.samverk.costreporting.sie.SieEncoding;
import se.samverk.costreporting.sie.SieFile;
import se.samverk.costreporting.sie.SieHandler;
import se.samverk.costreporting.sie.SieProblems;
import se.samverk.costreporting.sie.SieReader;

/** Reads an import's stored file, and lets others see how far it has come. */
@Singleton
class FileReading {
    private static final long PROGRESS_PAUSE_MILLIS = 400;

    private final LedgerFiles files;
    private final LedgerImports imports;
    private final Clock clock;

    FileReading(LedgerFiles files, LedgerImports imports, Clock clock) {
        this.files = files;
        this.imports = imports;
        this.clock = clock;
    }

    /** Which part of an import's progress, in percent, a reading is. */
    record Stretch(ImportState state, int from, int to) {}

    /** @param stretch asked time and again: what is done while reading may turn out in the midst of it */
    SieFile read(LedgerImport task, SieHandler handler, SieProblems problems, Supplier<Stretch> stretch)
            throws IOException {
        try (ChunkStream in = new ChunkStream(files, task.id(), progress(task, stretch))) {
            return SieReader.read(in, SieEncoding.ofLabel(task.encoding()), handler, problems);
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    private LongConsumer progress(LedgerImport task, Supplier<Stretch> stretch) {
        long[] last = {0};
        return bytes -> {
            long now = clock.millis();
            if (now - last[0] >= PROGRESS_PAUSE_MILLIS) {
                last[0] = now;
                Stretch at = stretch.get();
                int percent = at.from() + (int) ((at.to() - at.from()) * bytes / Math.max(1, task.sizeBytes()));
                QuarkusTransaction.suspendingExisting().run(() -> imports.progress(task.id(), at.state(), percent));
            }
        };
    }
}
