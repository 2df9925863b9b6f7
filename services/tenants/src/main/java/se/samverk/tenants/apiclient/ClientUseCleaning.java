package se.samverk.tenants.apiclient;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import se.samverk.common.jobs.RecurringJob;
import se.samverk.common.tenancy.AsFederation;
import se.samverk.common.tenancy.TenantContext;
import se.samverk.common.time.Days;

/** Forgets how API clients called more than a year ago. */
@Singleton
class ClientUseCleaning implements RecurringJob {
    static final int KEPT_DAYS = 400;

    private final Work work;

    ClientUseCleaning(Work work) {
        this.work = work;
    }

    @Override
    public String name() {
        return "client-use-cleaning";
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(24);
    }

    @Override
    public void run() {
        TenantContext.runAsFederation(work::forget);
    }

    @Singleton
    static class Work {
        private final ClientUseTable table;
        private final Clock clock;

        Work(ClientUseTable table, Clock clock) {
            this.table = table;
            this.clock = clock;
        }

        @AsFederation
        void forget() {
            table.forgetBefore(Days.today(clock).minusDays(KEPT_DAYS));
        }
    }
}
