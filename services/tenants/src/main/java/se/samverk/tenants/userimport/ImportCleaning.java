package se.samverk.tenants.userimport;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import se.samverk.common.jobs.RecurringJob;
import se.samverk.common.tenancy.AsFederation;
import se.samverk.common.tenancy.TenantContext;

/** Lets go of files of people after a month, taken or not: their rows are personal data that nobody needs any longer. */
@Singleton
class ImportCleaning implements RecurringJob {
    static final Duration KEPT = Duration.ofDays(30);

    private final Old old;
    private final Clock clock;

    ImportCleaning(Old old, Clock clock) {
        this.old = old;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "user-import-cleaning";
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(6);
    }

    @Override
    public void run() {
        TenantContext.runAsFederation(() -> old.remove(clock.instant().minus(KEPT)));
    }

    /** What nobody needs any longer, of all municipalities. */
    @Singleton
    static class Old {
        private final DataSource dataSource;

        Old(DataSource dataSource) {
            this.dataSource = dataSource;
        }

        @AsFederation
        void remove(Instant before) {
            try (Connection connection = dataSource.getConnection();
                    PreparedStatement delete = connection.prepareStatement(
                            "delete from user_import where created_at < ? and state <> 'running'")) {
                delete.setTimestamp(1, Timestamp.from(before));
                delete.executeUpdate();
            } catch (SQLException e) {
                throw new IllegalStateException("old imports could not be removed", e);
            }
        }
    }
}
