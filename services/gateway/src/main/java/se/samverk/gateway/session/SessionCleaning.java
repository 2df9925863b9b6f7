package se.samverk.gateway.session;

import jakarta.inject.Singleton;
import java.time.Duration;
import se.samverk.common.jobs.RecurringJob;

/** Removes sessions that have ended by themselves, and used logout tokens; they count for nothing before that too. */
@Singleton
class SessionCleaning implements RecurringJob {
    private final Sessions sessions;
    private final EndedElsewhere ended;

    SessionCleaning(Sessions sessions, EndedElsewhere ended) {
        this.sessions = sessions;
        this.ended = ended;
    }

    @Override
    public String name() {
        return "session-cleaning";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(5);
    }

    @Override
    public void run() {
        sessions.deleteExpired();
        ended.forgetExpired();
    }
}
