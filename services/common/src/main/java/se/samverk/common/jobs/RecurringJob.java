package se.samverk.common.jobs;

import java.time.Duration;

/** Does something again and again, on one replica at a time. */
public interface RecurringJob {
    String name();

    /** From the end of one run to the start of the next. */
    Duration pause();

    void run();
}
