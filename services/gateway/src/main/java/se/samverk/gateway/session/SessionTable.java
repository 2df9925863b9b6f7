package se.samverk.gateway.session;

import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samverk.gateway.database.OwnTables;

/** The table {@code session}. Each call is one statement and its own transaction. */
@Singleton
class SessionTable {
    record Row(byte[] id, String realm, byte[] tokens, Instant accessExpiresAt, Instant expiresAt) {}

    private interface Binding {
        void to(PreparedStatement statement) throws SQLException;
    }

    private final OwnTables tables;

    SessionTable(OwnTables tables) {
        this.tables = tables;
    }

    void insert(Row row, Owners.Owner owner, Instant now) {
        update("""
                insert into session
                  (id, realm, tokens, access_expires_at, expires_at, created_at, keycloak_session, person)
                values (?, ?, ?, ?, ?, ?, ?, ?)""", statement -> {
            statement.setBytes(1, row.id());
            statement.setString(2, row.realm());
            statement.setBytes(3, row.tokens());
            statement.setObject(4, utc(row.accessExpiresAt()));
            statement.setObject(5, utc(row.expiresAt()));
            statement.setObject(6, utc(now));
            statement.setBytes(7, owner.keycloakSession());
            statement.setBytes(8, owner.person());
        });
    }

    Optional<Row> find(byte[] id, Instant now) {
        String sql = "select realm, tokens, access_expires_at, expires_at from session where id = ? and expires_at > ?";
        return tables.run(connection -> {
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                select.setBytes(1, id);
                select.setObject(2, utc(now));
                try (ResultSet row = select.executeQuery()) {
                    return row.next()
                            ? Optional.of(
                                    new Row(id, row.getString(1), row.getBytes(2), instant(row, 3), instant(row, 4)))
                            : Optional.empty();
                }
            }
        });
    }

    /** Takes on the renewal of the tokens that expire at {@code accessExpiresAt}; false if somebody else has. */
    boolean claimRefresh(byte[] id, Instant accessExpiresAt, Instant until, Instant now) {
        return update("""
                update session set refresh_claimed_until = ?
                where id = ? and access_expires_at = ? and (refresh_claimed_until is null or refresh_claimed_until < ?)""", statement -> {
                    statement.setObject(1, utc(until));
                    statement.setBytes(2, id);
                    statement.setObject(3, utc(accessExpiresAt));
                    statement.setObject(4, utc(now));
                })
                == 1;
    }

    /** Stores renewed tokens, or, without any, gives the claim back. */
    void endRefresh(byte[] id, @Nullable Row renewed) {
        if (renewed == null) {
            update(
                    "update session set refresh_claimed_until = null where id = ?",
                    statement -> statement.setBytes(1, id));
            return;
        }
        update("""
                update session set tokens = ?, access_expires_at = ?, expires_at = ?, refresh_claimed_until = null
                where id = ?""", statement -> {
            statement.setBytes(1, renewed.tokens());
            statement.setObject(2, utc(renewed.accessExpiresAt()));
            statement.setObject(3, utc(renewed.expiresAt()));
            statement.setBytes(4, id);
        });
    }

    boolean delete(byte[] id) {
        return update("delete from session where id = ?", statement -> statement.setBytes(1, id)) == 1;
    }

    int deleteExpired(Instant now) {
        return update("delete from session where expires_at <= ?", statement -> statement.setObject(1, utc(now)));
    }

    private int update(String sql, Binding binding) {
        return tables.run(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                binding.to(statement);
                return statement.executeUpdate();
            }
        });
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
