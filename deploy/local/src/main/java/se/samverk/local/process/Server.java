package se.samverk.local.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;

/** A program that runs on by itself once started, and can be asked whether it is ready. */
public interface Server {

    /** Starts the process without waiting for it; {@code remember} gets its record at once. */
    ProcessRecord launch(Consumer<ProcessRecord> remember);

    boolean isReady();

    /** How long it may take until it is ready before something must be wrong. */
    Duration patience();

    Path log();

    /** Ends the process in the way that suits it. */
    void stop(ProcessRecord process);

    /** Waits until the launched process is ready, and returns it with the time that took. */
    default ProcessRecord awaitReady(ProcessRecord launched) {
        return Waiting.until(this::isReady, launched, log(), patience());
    }

    /** Starts it and waits; it is on record from its first moment, also if it never becomes ready. */
    default ProcessRecord start(ProcessRecords records) {
        var ready = awaitReady(launch(records::save));
        records.save(ready);
        return ready;
    }

    /**
     * Runs it only for as long as {@code work} takes, and ends it whatever comes of that. On record meanwhile, but
     * never as one that has been ready, so that nobody takes it for the real one if we are killed.
     *
     * @return whether it ended by itself within {@code patience}
     */
    default boolean runDuring(ProcessRecords records, Runnable work, Duration patience) {
        var process = launch(records::save);
        boolean ended = false;
        try {
            awaitReady(process);
            work.run();
        } finally {
            ended = Detached.stop(process, patience);
            if (process.alive().isEmpty()) records.forget(process.name());
        }
        return ended;
    }
}
