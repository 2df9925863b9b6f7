package se.samverk.costreporting.allocation;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Lets whoever asked for a run wait for its end: told at once if it is made here, looked for if on another replica. */
@Singleton
class RunEnds {
    /** How soon the end of a run on another replica is seen. */
    private static final long LOOK_NANOS = Duration.ofMillis(25).toNanos();

    private final Set<UUID> madeHere = ConcurrentHashMap.newKeySet();
    private final Map<UUID, CompletableFuture<@Nullable Void>> waiting = new ConcurrentHashMap<>();

    void begun(UUID run) {
        madeHere.add(run);
    }

    /** Call it when the run's transaction is over, whatever came of it. */
    void ended(UUID run) {
        madeHere.remove(run);
        CompletableFuture<@Nullable Void> waited = waiting.get(run);
        if (waited != null) {
            waited.complete(null);
        }
    }

    /**
     * Waits, but no longer than that, until the run has ended; true if it has. One that is broken off is not waited for:
     * it will be begun anew, and take longer than anybody does.
     */
    boolean await(UUID run, Duration longest, BooleanSupplier hasEnded) {
        long until = System.nanoTime() + longest.toNanos();
        CompletableFuture<@Nullable Void> told = waiting.computeIfAbsent(run, waited -> new CompletableFuture<>());
        try {
            long left = longest.toNanos();
            while (!hasEnded.getAsBoolean()) {
                if (left <= 0 || told.isDone()) {
                    return told.isDone() && hasEnded.getAsBoolean();
                }
                await(told, madeHere.contains(run) ? left : Math.min(left, LOOK_NANOS));
                left = until - System.nanoTime();
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            waiting.remove(run, told);
        }
    }

    private static void await(CompletableFuture<@Nullable Void> ended, long nanos) throws InterruptedException {
        try {
            ended.get(nanos, TimeUnit.NANOSECONDS);
        } catch (TimeoutException notYet) {
            // what was waited for shows in what is asked next
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
