package se.samverk.gateway.session;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import se.samverk.gateway.database.OwnTables;

/** Ends the sessions that Keycloak says are over. */
@Singleton
public class EndedElsewhere {
    private final OwnTables tables;
    private final Owners owners;
    private final Clock clock;

    EndedElsewhere(OwnTables tables, Owners owners, Clock clock) {
        this.tables = tables;
        this.owners = owners;
        this.clock = clock;
    }

    /**
     * What a logout token says; judged already.
     *
     * @param id the token's own
     * @param session the Keycloak session that is over; without one, all of the person's are
     */
    public record Notice(
            String realm,
            String id,
            Instant expiresAt,
            @Nullable String session,
            @Nullable String person) {}

    /** Ends what the notice names; false if the same notice has been taken before. */
    public boolean end(Notice notice) {
        return tables.run(connection -> {
            boolean first = remember(connection, notice);
            if (first) {
                delete(connection, notice);
            }
            return first;
        });
    }

    void forgetExpired() {
        tables.run(connection -> {
            try (PreparedStatement delete =
                    connection.prepareStatement("delete from logout_token where expires_at < ?")) {
                delete.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
                return delete.executeUpdate();
            }
        });
    }

    /** In the same transaction as what it leads to, so that a notice whose work fails can come again. */
    private boolean remember(Connection connection, Notice notice) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into logout_token (id, expires_at) values (?, ?) on conflict (id) do nothing")) {
            insert.setBytes(1, owners.logoutToken(notice.realm(), notice.id()));
            insert.setObject(2, notice.expiresAt().atOffset(ZoneOffset.UTC));
            return insert.executeUpdate() == 1;
        }
    }

    private void delete(Connection connection, Notice notice) throws SQLException {
        boolean one = notice.session() != null;
        String sql = "delete from session where " + (one ? "keycloak_session" : "person") + " = ?";
        try (PreparedStatement delete = connection.prepareStatement(sql)) {
            delete.setBytes(
                    1,
                    notice.session() != null
                            ? owners.keycloakSession(notice.realm(), notice.session())
                            : owners.person(notice.realm(), String.valueOf(notice.person())));
            delete.executeUpdate();
        }
    }
}
