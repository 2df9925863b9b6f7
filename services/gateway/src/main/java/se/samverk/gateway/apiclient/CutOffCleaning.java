package se.samverk.gateway.apiclient;

import jakarta.inject.Singleton;
import java.time.Duration;
import se.samverk.common.jobs.RecurringJob;

/** Forgets the cut-offs that every token has outlived. */
@Singleton
class CutOffCleaning implements RecurringJob {
    private final CutOffs cutOffs;

    CutOffCleaning(CutOffs cutOffs) {
        this.cutOffs = cutOffs;
    }

    @Override
    public String name() {
        return "client-cut-off-cleaning";
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        cutOffs.forgetOld();
    }
}
