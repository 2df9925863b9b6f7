package se.samverk.local.process;

import java.nio.file.Path;
import java.time.Duration;

/** A program that runs on by itself once started, and can be asked whether it is ready. */
public interface Server {

    /** Starts the process without waiting for it. */
    ProcessRecord launch();

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

    default ProcessRecord start() {
        return awaitReady(launch());
    }
}
