package se.samverk.costreporting.allocation;

import java.time.Duration;

/**
 * How far a run has come. It is told now and then rather than at each step, so that a run that takes no time is not made
 * longer by it.
 */
final class RunProgress {
    static final RunProgress NONE = new RunProgress(1, (percent, months) -> {});

    private static final int LEDGER_READ = 40;
    private static final int SHARES_FOUND = 50;
    private static final int ALL_DISTRIBUTED = 95;
    private static final long PAUSE_NANOS = Duration.ofMillis(200).toNanos();

    private final int months;
    private final Told told;
    private int done;
    private long last = System.nanoTime();

    RunProgress(int months, Told told) {
        this.months = months;
        this.told = told;
    }

    /** Who is told. */
    interface Told {
        void of(int percent, int monthsDone);
    }

    void readLedger() {
        reached(LEDGER_READ);
    }

    void foundShares() {
        reached(SHARES_FOUND);
    }

    void distributedMonth() {
        done = Math.min(done + 1, months);
        reached(SHARES_FOUND + (ALL_DISTRIBUTED - SHARES_FOUND) * done / months);
    }

    private void reached(int percent) {
        long now = System.nanoTime();
        if (now - last >= PAUSE_NANOS) {
            last = now;
            told.of(percent, done);
        }
    }
}
