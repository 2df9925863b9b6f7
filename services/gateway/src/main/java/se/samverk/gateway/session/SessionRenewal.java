package se.samverk.gateway.session;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;
import se.samverk.common.problem.Problem;
import se.samverk.gateway.keycloak.Keycloak;
import se.samverk.gateway.keycloak.KeycloakSilentException;
import se.samverk.gateway.keycloak.SessionOverException;

/**
 * Keeps a session's five-minute access token fresh. One call, of all on all replicas, claims the renewal and does it
 * while the others go on with the token that still holds; only those that find it already expired wait for it. No
 * database connection is held meanwhile.
 */
@Singleton
public class SessionRenewal {
    private static final Logger LOG = Logger.getLogger(SessionRenewal.class);
    private static final Duration EARLY = Duration.ofSeconds(30);
    private static final Duration CLAIM = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Sessions sessions;
    private final SessionTable table;
    private final Keycloak keycloak;
    private final Clock clock;

    SessionRenewal(Sessions sessions, SessionTable table, Keycloak keycloak, Clock clock) {
        this.sessions = sessions;
        this.table = table;
        this.keycloak = keycloak;
        this.clock = clock;
    }

    /** The session with an access token that a service will take. */
    public Session fresh(Session session) {
        Instant now = clock.instant();
        if (session.accessExpiresAt().isAfter(now.plus(EARLY))) {
            return session;
        }
        if (claim(session, now)) {
            return renew(session);
        }
        return session.accessExpiresAt().isAfter(now) ? session : await(session, now.plus(PATIENCE));
    }

    /** Renews now, which also puts off the end of an unused session. */
    public Session extend(Session session) {
        return claim(session, clock.instant())
                ? renew(session)
                : await(session, clock.instant().plus(PATIENCE));
    }

    private boolean claim(Session session, Instant now) {
        return table.claimRefresh(session.id(), session.accessExpiresAt(), now.plus(CLAIM), now);
    }

    private Session renew(Session session) {
        try {
            Keycloak.Renewed renewed =
                    keycloak.renew(session.realm(), session.tokens().refreshToken());
            return sessions.renew(
                    session, new Tokens(renewed.idToken(), renewed.accessToken(), renewed.refreshToken()));
        } catch (SessionOverException over) {
            sessions.end(session);
            throw ended();
        } catch (KeycloakSilentException silent) {
            LOG.warnf("a session of realm %s could not be renewed: %s", session.realm(), silent.getMessage());
            table.endRefresh(session.id(), null);
            if (session.accessExpiresAt().isAfter(clock.instant())) {
                return session;
            }
            throw silent();
        }
    }

    private Session await(Session stale, Instant until) {
        Session session = stale;
        while (clock.instant().isBefore(until)) {
            session = sessions.find(stale.handle()).orElseThrow(SessionRenewal::ended);
            if (session.accessExpiresAt().isAfter(stale.accessExpiresAt())) {
                return session;
            }
            if (claim(session, clock.instant())) {
                return renew(session);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        throw silent();
    }

    /** What a call gets whose session is over: the web UI lets its user sign in again. */
    public static Problem ended() {
        return Problem.of(401, "session-ended");
    }

    private static Problem silent() {
        return Problem.of(503, "sign-in-silent");
    }
}
