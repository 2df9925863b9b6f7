package se.samverk.tenants.apiclient;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** The tables {@code api_client_use} and {@code federation_client_use}. Called inside a transaction. */
@Singleton
class ClientUseTable {
    static final String MEMBERS = "api_client_use where municipality = current_tenant()";
    static final String FEDERATIONS = "federation_client_use where true";

    private static final String SUMS = """
             values (%s?, ?, ?, ?, ?, ?)
            on conflict (%sclient_id, day) do update
               set calls = u.calls + excluded.calls, refused = u.refused + excluded.refused,
                   failed = u.failed + excluded.failed, last_call_at = greatest(u.last_call_at, excluded.last_call_at)""";
    private static final String ADD = "insert into api_client_use as u " + SUMS.formatted("?, ", "municipality, ");
    private static final String ADD_FEDERATIONS = "insert into federation_client_use as u " + SUMS.formatted("", "");

    private final DataSource dataSource;

    ClientUseTable(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** What the gateway counted of one client's calls on one day since it last told. */
    record Counted(String clientId, LocalDate day, long calls, long refused, long failed, Instant lastCallAt) {}

    void add(String municipality, Counted counted) {
        write(
                ADD,
                municipality,
                counted.clientId(),
                counted.day(),
                counted.calls(),
                counted.refused(),
                counted.failed(),
                Timestamp.from(counted.lastCallAt()));
    }

    void addToFederations(Counted counted) {
        write(
                ADD_FEDERATIONS,
                counted.clientId(),
                counted.day(),
                counted.calls(),
                counted.refused(),
                counted.failed(),
                Timestamp.from(counted.lastCallAt()));
    }

    /** Forgets what is older than anybody asks for. */
    void forgetBefore(LocalDate day) {
        write("delete from api_client_use where day < ?", day);
        write("delete from federation_client_use where day < ?", day);
    }

    Map<String, ClientUse> since(String from, LocalDate day) {
        String query = """
                select client_id, sum(calls)::bigint, sum(refused)::bigint, sum(failed)::bigint, max(last_call_at)
                  from %s and day >= ? group by client_id""".formatted(from);
        Map<String, ClientUse> uses = new HashMap<>();
        read(
                query,
                row -> uses.put(
                        row.getString(1),
                        new ClientUse(
                                row.getLong(2),
                                row.getLong(3),
                                row.getLong(4),
                                row.getTimestamp(5).toInstant())),
                day);
        return uses;
    }

    List<ClientDay> days(String from, String clientId, LocalDate since) {
        String query = """
                select day, calls, refused, failed from %s and client_id = ? and day >= ? order by day desc""".formatted(from);
        List<ClientDay> days = new ArrayList<>();
        read(
                query,
                row -> days.add(new ClientDay(
                        row.getObject(1, LocalDate.class), row.getLong(2), row.getLong(3), row.getLong(4))),
                clientId,
                since);
        return days;
    }

    private interface Reader {
        void read(ResultSet row) throws SQLException;
    }

    private void read(String sql, Reader reader, Object... values) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            bind(select, values);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the use of API clients could not be read", e);
        }
    }

    private void write(String sql, Object... values) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the use of API clients could not be written", e);
        }
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
