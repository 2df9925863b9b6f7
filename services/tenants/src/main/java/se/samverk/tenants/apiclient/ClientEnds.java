package se.samverk.tenants.apiclient;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import se.samverk.common.tenancy.AsFederation;
import se.samverk.common.tenancy.Realm;

/**
 * When API clients are to be stopped, so that nobody has to look through all realms for them. What is meant stands in
 * Keycloak; a day here is written before it is there, and only ever makes one look.
 */
@Singleton
class ClientEnds {
    private static final int AT_A_TIME = 100;

    private final DataSource dataSource;
    private final Clock clock;

    ClientEnds(DataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    record Due(String realmCode, String clientId) {}

    /** @param end null: it has none */
    @AsFederation
    void set(Realm realm, String clientId, @Nullable Instant end) {
        String sql = end == null ? "delete from api_client_end where realm_code = ? and client_id = ?" : """
                insert into api_client_end (realm_code, client_id, ends_at) values (?, ?, ?)
                on conflict (realm_code, client_id) do update set ends_at = excluded.ends_at""";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, realm.code());
            statement.setString(2, clientId);
            if (end != null) {
                statement.setTimestamp(3, Timestamp.from(end));
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the end of an API client could not be written", e);
        }
    }

    /** Those whose end has come, the longest ago first. */
    @AsFederation(readOnly = true)
    List<Due> due() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select realm_code, client_id from api_client_end where ends_at <= ? order by ends_at limit ?")) {
            select.setTimestamp(1, Timestamp.from(clock.instant()));
            select.setInt(2, AT_A_TIME);
            List<Due> due = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    due.add(new Due(rows.getString(1), rows.getString(2)));
                }
            }
            return due;
        } catch (SQLException e) {
            throw new IllegalStateException("the ends of API clients could not be read", e);
        }
    }
}
