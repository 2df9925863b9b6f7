package se.samverk.common.jobs;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Tells failures that a job should be taken again after from those that it would only meet again. */
public final class PassingFailure {
    private PassingFailure() {}

    /**
     * Whether it may go better next time: the service is stopping, or the database was away, restarted, out of room, or
     * broke a deadlock.
     */
    public static boolean is(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof InterruptedException) {
                return true;
            }
            if (cause instanceof SQLException sql) {
                return isPassing(sql.getSQLState());
            }
        }
        return Thread.currentThread().isInterrupted();
    }

    /** Without a state it never came from the database: the pool had no connection to give. */
    private static boolean isPassing(@Nullable String state) {
        return state == null
                || state.startsWith("08")
                || state.startsWith("40")
                || state.startsWith("53")
                || state.startsWith("57");
    }
}
