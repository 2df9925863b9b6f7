package se.samverk.demo.load;

import java.time.Duration;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what takes a moment, and says so when it takes too long. */
final class Patience {
    private static final Duration PAUSE = Duration.ofMillis(400);

    private Patience() {}

    static void until(String what, Duration limit, BooleanSupplier done) {
        long end = System.nanoTime() + limit.toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new LoadException("Waited %d s for %s, in vain.".formatted(limit.toSeconds(), what));
            }
            pause(PAUSE);
        }
    }

    /** Calls again while the answer is one of those statuses: what the call builds upon may still be on its way. */
    static <T> T retrying(Duration limit, Set<Integer> statuses, Supplier<T> call) {
        long end = System.nanoTime() + limit.toNanos();
        while (true) {
            try {
                return call.get();
            } catch (RefusedException e) {
                if (!statuses.contains(e.status()) || System.nanoTime() > end) {
                    throw e;
                }
                pause(PAUSE);
            }
        }
    }

    static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LoadException("Loading the demo was interrupted.");
        }
    }
}
