package se.samverk.tenants.signin;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The tables {@code user_sign_in} and {@code federation_sign_in}. Called inside a transaction. An older event after a
 * newer one changes nothing.
 */
@Singleton
class SignInTable {
    static final String MEMBERS = "user_sign_in where municipality = current_tenant()";
    static final String FEDERATIONS = "federation_sign_in where true";

    private final DataSource dataSource;

    SignInTable(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    void signedIn(String municipality, UUID person, Instant at) {
        write("""
                insert into user_sign_in (municipality, user_id, last_at) values (?, ?, ?)
                on conflict (municipality, user_id) do update set last_at = excluded.last_at
                where user_sign_in.last_at < excluded.last_at""", municipality, person, Timestamp.from(at));
    }

    void signedInToFederation(UUID person, Instant at) {
        write("""
                insert into federation_sign_in (user_id, last_at) values (?, ?)
                on conflict (user_id) do update set last_at = excluded.last_at
                where federation_sign_in.last_at < excluded.last_at""", person, Timestamp.from(at));
    }

    Map<UUID, Instant> last(String from, Collection<UUID> people) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select user_id, last_at from " + from + " and user_id = any (?)")) {
            select.setArray(1, connection.createArrayOf("uuid", people.toArray()));
            Map<UUID, Instant> last = new HashMap<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    last.put(rows.getObject(1, UUID.class), rows.getTimestamp(2).toInstant());
                }
            }
            return last;
        } catch (SQLException e) {
            throw new IllegalStateException("the sign-ins could not be read", e);
        }
    }

    Set<UUID> since(String from, Instant moment) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select user_id from " + from + " and last_at >= ?")) {
            select.setTimestamp(1, Timestamp.from(moment));
            Set<UUID> people = new HashSet<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    people.add(rows.getObject(1, UUID.class));
                }
            }
            return people;
        } catch (SQLException e) {
            throw new IllegalStateException("the sign-ins could not be read", e);
        }
    }

    private void write(String sql, Object... values) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                insert.setObject(i + 1, values[i]);
            }
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the sign-in could not be written", e);
        }
    }
}
