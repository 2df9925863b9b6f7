package se.samverk.common.jobs;

/**
 * Does one kind of job. It may be stopped at any point and run again from the start, on this or another replica, so it
 * must come to the same end however often it runs.
 */
public interface JobHandler {
    /** The kind's name; stays the same over releases, since jobs wait in the database under it. */
    String name();

    /**
     * Does the job. An exception makes it come again after a pause.
     *
     * @param instance what it is to work on, such as a row's id
     */
    void run(String instance);
}
