package se.samverk.gateway.limit;

import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.time.Clock;
import java.time.Duration;
import se.samverk.common.jobs.RecurringJob;
import se.samverk.gateway.database.OwnTables;

/** Removes the buckets that are full again, and so say nothing. */
@Singleton
class RateLimitCleaning implements RecurringJob {
    private final OwnTables tables;
    private final Clock clock;

    RateLimitCleaning(OwnTables tables, Clock clock) {
        this.tables = tables;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "rate-limit-cleaning";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(5);
    }

    @Override
    public void run() {
        tables.run(connection -> {
            try (PreparedStatement delete =
                    connection.prepareStatement("delete from rate_limit where expires_at < ?")) {
                delete.setLong(1, clock.millis());
                return delete.executeUpdate();
            }
        });
    }
}
