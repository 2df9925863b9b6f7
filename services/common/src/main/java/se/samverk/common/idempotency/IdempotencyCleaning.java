package se.samverk.common.idempotency;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import se.samverk.common.jobs.RecurringJob;
import se.samverk.common.tenancy.TenantContext;

/** Forgets answers that nobody will ask for again. */
@Singleton
class IdempotencyCleaning implements RecurringJob {
    private static final Duration KEPT = Duration.ofHours(48);

    private final IdempotencyTable table;
    private final Clock clock;

    IdempotencyCleaning(IdempotencyTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "idempotency-cleaning";
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        TenantContext.runAsFederation(() -> {
            try {
                table.deleteBefore(clock.instant().minus(KEPT));
            } catch (SQLException e) {
                throw new IllegalStateException("old answers could not be removed", e);
            }
        });
    }
}
