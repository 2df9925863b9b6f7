package se.samverk.tenants.userimport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The table {@code user_import_row}. Called inside a transaction of the municipality's. */
@Singleton
class RowTable {
    private static final String COLUMNS = """
            select number, username, given_name, family_name, email, roles, department_code, action, changes::text,
                   outcome, fault, has_department, enabled
            from user_import_row where municipality = current_tenant() and import_id = ?
            """;

    private final DataSource dataSource;
    private final ObjectMapper json;

    RowTable(DataSource dataSource, ObjectMapper json) {
        this.dataSource = dataSource;
        this.json = json;
    }

    void add(UUID id, List<PlannedRow> rows) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into user_import_row
                          (municipality, import_id, number, username, given_name, family_name, email, roles,
                           has_department, department_code, enabled, action, changes)
                        values (current_tenant(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)""")) {
            for (PlannedRow row : rows) {
                WantedPerson person = row.person();
                insert.setObject(1, id);
                insert.setInt(2, person.number());
                insert.setString(3, person.username());
                insert.setString(4, person.givenName());
                insert.setString(5, person.familyName());
                insert.setString(6, person.email());
                insert.setArray(
                        7, connection.createArrayOf("text", person.roles().toArray()));
                insert.setBoolean(8, person.hasDepartment());
                insert.setString(9, person.departmentCode());
                insert.setObject(10, person.enabled(), java.sql.Types.BOOLEAN);
                insert.setString(11, row.action());
                insert.setString(12, json.writeValueAsString(row.changes()));
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("the rows could not be written", e);
        }
    }

    /** Those with this plan or outcome, or all; the faults as codes. */
    List<UserImportRow> page(UUID id, @Nullable String kind, long first, int max) {
        return read(
                COLUMNS + "and (?::text is null or action = ? or outcome = ?) order by number limit ? offset ?",
                RowTable::view,
                id,
                kind,
                kind,
                kind,
                max,
                first);
    }

    long count(UUID id, @Nullable String kind) {
        return read("""
                select count(*) from user_import_row where municipality = current_tenant() and import_id = ?
                and (?::text is null or action = ? or outcome = ?)""", (table, row) -> row.getLong(1), id, kind, kind, kind).getFirst();
    }

    List<WantedPerson> waiting(UUID id, int most) {
        return read(COLUMNS + "and outcome = 'waiting' order by number limit ?", (table, row) -> person(row), id, most);
    }

    /** Those whom the import made, for their first passwords. */
    List<WantedPerson> created(UUID id) {
        return read(COLUMNS + "and outcome = 'created' order by number", (table, row) -> person(row), id);
    }

    void done(UUID id, int number, String outcome, @Nullable String fault) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement("""
                        update user_import_row set outcome = ?, fault = ?
                        where municipality = current_tenant() and import_id = ? and number = ?""")) {
            update.setString(1, outcome);
            update.setString(2, fault);
            update.setObject(3, id);
            update.setInt(4, number);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Counts a try that Keycloak did not answer; how many there have been. */
    int triedInVain(UUID id, int number) {
        return read("""
                update user_import_row set attempts = attempts + 1
                where municipality = current_tenant() and import_id = ? and number = ? returning attempts""", (table, row) -> row.getInt(1), id, number).getFirst();
    }

    private interface Reading<T> {
        T of(RowTable table, ResultSet row) throws SQLException;
    }

    private <T> List<T> read(String sql, Reading<T> reading, @Nullable Object... values) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                select.setObject(i + 1, values[i]);
            }
            List<T> read = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    read.add(reading.of(this, rows));
                }
            }
            return read;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private UserImportRow view(ResultSet row) throws SQLException {
        return new UserImportRow(
                row.getInt(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                roles(row),
                row.getString(7),
                row.getString(8),
                changes(row.getString(9)),
                row.getString(10),
                row.getString(11));
    }

    private List<FieldChange> changes(String stored) {
        try {
            return json.readValue(stored, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static WantedPerson person(ResultSet row) throws SQLException {
        return new WantedPerson(
                row.getInt(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                roles(row),
                row.getBoolean(12),
                row.getString(7),
                row.getObject(13, Boolean.class));
    }

    private static Set<String> roles(ResultSet row) throws SQLException {
        return new TreeSet<>(List.of((String[]) row.getArray(6).getArray()));
    }
}
