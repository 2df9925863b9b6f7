package se.samverk.common.events;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import se.samverk.common.jobs.RecurringJob;
import se.samverk.common.tenancy.TenantContext;

/** Empties the outbox, over and over. */
@Singleton
class OutboxJob implements RecurringJob {
    private final OutboxDelivery delivery;

    OutboxJob(OutboxDelivery delivery) {
        this.delivery = delivery;
    }

    @Override
    public String name() {
        return "outbox";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(1);
    }

    @Override
    public void run() {
        TenantContext.runAsFederation(() -> {
            try {
                delivery.deliverDue();
            } catch (SQLException e) {
                throw new IllegalStateException("the outbox could not be read", e);
            }
        });
    }
}
