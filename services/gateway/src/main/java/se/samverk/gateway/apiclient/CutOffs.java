package se.samverk.gateway.apiclient;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import se.samverk.gateway.database.OwnTables;

/**
 * The API clients whose tokens are refused, and up to which second of issue. A token lives for minutes after its client
 * is gone, and the services judge it by its signature alone; here it ends.
 */
@Singleton
public class CutOffs {
    private static final long FRESH_MILLIS = 1000;
    /** Far longer than a token lives. */
    private static final Duration KEPT = Duration.ofDays(1);

    private final OwnTables tables;
    private final DataSource dataSource;
    private final Clock clock;
    private volatile Known known = new Known(0, Map.of());

    CutOffs(OwnTables tables, DataSource dataSource, Clock clock) {
        this.tables = tables;
        this.dataSource = dataSource;
        this.clock = clock;
    }

    private record ApiClient(String realmCode, String clientId) {}

    /** What this replica has read, and when. */
    private record Known(long readMillis, Map<ApiClient, Long> issuedTo) {}

    /**
     * Whether a token of the client's, issued at that second, is refused. Waits for the database once a second, so what
     * has been cut off elsewhere holds here within one.
     */
    public boolean refuses(String realmCode, String clientId, long issuedSeconds) {
        Known now = known;
        if (clock.millis() - now.readMillis() >= FRESH_MILLIS) {
            now = new Known(clock.millis(), tables.run(CutOffs::read));
            known = now;
        }
        Long issuedTo = now.issuedTo().get(new ApiClient(realmCode, clientId));
        return issuedTo != null && issuedSeconds <= issuedTo;
    }

    /** Refuses the client's tokens that were issued up to that second. In the event's transaction. */
    void add(String realmCode, String clientId, long issuedTo) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                    insert into client_cut_off as c (realm_code, client_id, issued_to) values (?, ?, ?)
                    on conflict (realm_code, client_id) do update set issued_to = greatest(c.issued_to, excluded.issued_to)""")) {
            insert.setString(1, realmCode);
            insert.setString(2, clientId);
            insert.setLong(3, issuedTo);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the cut-off could not be written", e);
        }
    }

    void forgetOld() {
        tables.run(connection -> {
            try (PreparedStatement delete =
                    connection.prepareStatement("delete from client_cut_off where issued_to < ?")) {
                delete.setLong(1, clock.instant().minus(KEPT).getEpochSecond());
                return delete.executeUpdate();
            }
        });
    }

    private static Map<ApiClient, Long> read(Connection connection) throws SQLException {
        Map<ApiClient, Long> read = new HashMap<>();
        try (PreparedStatement select =
                        connection.prepareStatement("select realm_code, client_id, issued_to from client_cut_off");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                read.put(new ApiClient(rows.getString(1), rows.getString(2)), rows.getLong(3));
            }
        }
        return read;
    }
}
