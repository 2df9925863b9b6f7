package se.samverk.costreporting.ledger;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import se.samverk.common.jobs.RecurringJob;
import se.samverk.common.tenancy.AsFederation;
import se.samverk.common.tenancy.TenantContext;
import se.samverk.costreporting.database.Sql;

/** Removes the chunks of files that never became imports: their sending was cut off together with the service. */
@Singleton
class ChunkCleaning implements RecurringJob {
    /** Nobody sends a file for longer than this. */
    private static final Duration LONGEST_SENDING = Duration.ofDays(1);

    private final AbandonedChunks chunks;

    ChunkCleaning(AbandonedChunks chunks) {
        this.chunks = chunks;
    }

    @Override
    public String name() {
        return "ledger-chunk-cleaning";
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(6);
    }

    @Override
    public void run() {
        TenantContext.runAsFederation(() -> chunks.deleteOlderThan(LONGEST_SENDING));
    }

    @Singleton
    static class AbandonedChunks {
        private final Sql sql;
        private final Clock clock;

        AbandonedChunks(Sql sql, Clock clock) {
            this.sql = sql;
            this.clock = clock;
        }

        /** A file's id is a UUIDv7, so it tells when its sending began. */
        @AsFederation
        void deleteOlderThan(Duration age) {
            UUID latest = new UUID(clock.instant().minus(age).toEpochMilli() << 16, 0);
            sql.update("""
                    delete from ledger_file_chunk c
                    where import_id < ? and not exists (select from ledger_import i where i.id = c.import_id)""", latest);
        }
    }
}
