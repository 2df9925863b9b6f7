package se.samverk.gateway.session;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Sessions as they are begun, found and ended. All of their state is in the database: any replica serves any browser. */
@Singleton
public class Sessions {
    private static final Duration SIGNING_IN = Duration.ofMinutes(2);
    /** Where Keycloak's refresh token doesn't say how long it holds: its own default for an idle session. */
    private static final Duration IDLE = Duration.ofMinutes(30);

    private final SessionTable table;
    private final TokenCipher cipher;
    private final Owners owners;
    private final Clock clock;

    Sessions(SessionTable table, TokenCipher cipher, Owners owners, Clock clock) {
        this.table = table;
        this.cipher = cipher;
        this.owners = owners;
        this.clock = clock;
    }

    /** Keeps the tokens of a sign-in that Keycloak has answered, until the browser comes to fetch its session. */
    public String hold(String realm, Tokens tokens) {
        return insert(Stage.SIGNING_IN, realm, tokens, clock.instant().plus(SIGNING_IN));
    }

    public Optional<Tokens> held(String signInHandle) {
        return find(Stage.SIGNING_IN, signInHandle).map(Session::tokens);
    }

    public void dropHeld(String signInHandle) {
        table.delete(Handles.hash(Stage.SIGNING_IN, signInHandle));
    }

    /** Turns held tokens into a session; once. */
    public Optional<Session> begin(String signInHandle) {
        return find(Stage.SIGNING_IN, signInHandle)
                .filter(held -> table.delete(Handles.hash(Stage.SIGNING_IN, signInHandle)))
                .flatMap(held -> find(insert(Stage.SIGNED_IN, held.realm(), held.tokens(), expiry(held.tokens()))));
    }

    public Optional<Session> find(String handle) {
        return find(Stage.SIGNED_IN, handle);
    }

    /** Ends the session here; Keycloak isn't asked. */
    public void end(Session session) {
        table.delete(session.id());
    }

    void deleteExpired() {
        table.deleteExpired(clock.instant());
    }

    Session renew(Session session, Tokens tokens) {
        SessionTable.Row row = row(session.id(), session.realm(), tokens, expiry(tokens));
        table.endRefresh(session.id(), row);
        return new Session(session.handle(), session.realm(), tokens, row.accessExpiresAt(), row.expiresAt());
    }

    private Optional<Session> find(Stage stage, String handle) {
        byte[] id = Handles.hash(stage, handle);
        return table.find(id, clock.instant())
                .map(row -> new Session(
                        handle, row.realm(), cipher.open(row.tokens(), id), row.accessExpiresAt(), row.expiresAt()));
    }

    private String insert(Stage stage, String realm, Tokens tokens, Instant expiresAt) {
        String handle = Handles.next();
        table.insert(
                row(Handles.hash(stage, handle), realm, tokens, expiresAt),
                owners.of(realm, UnverifiedClaims.of(tokens.accessToken())),
                clock.instant());
        return handle;
    }

    private SessionTable.Row row(byte[] id, String realm, Tokens tokens, Instant expiresAt) {
        UnverifiedClaims claims = UnverifiedClaims.of(tokens.accessToken());
        return new SessionTable.Row(id, realm, cipher.seal(tokens, id), claims.time("exp", clock.instant()), expiresAt);
    }

    private Instant expiry(Tokens tokens) {
        return UnverifiedClaims.of(tokens.refreshToken())
                .time("exp", clock.instant().plus(IDLE));
    }
}
