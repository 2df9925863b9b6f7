package se.samverk.tenants.userimport;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The table {@code user_import}. Called inside a transaction of the municipality's. */
@Singleton
class ImportTable {
    private final DataSource dataSource;

    ImportTable(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Who takes the file, and from what the temporary passwords are made. */
    record Started(String subject, String name, byte @Nullable [] seed) {}

    void add(UUID id, String fileName, String createdBy, Instant now) {
        update("""
                insert into user_import (municipality, id, file_name, state, created_at, created_by)
                values (current_tenant(), ?, ?, 'previewed', ?, ?)""", id, fileName, Timestamp.from(now), createdBy);
    }

    Optional<UserImport> find(UUID id) {
        return query(UserImport.SELECT + " and i.id = ?", id).stream().findFirst();
    }

    List<UserImport> page(long first, int max) {
        return query(UserImport.SELECT + " order by i.created_at desc, i.id limit ? offset ?", max, first);
    }

    long count() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select count(*) from user_import where municipality = current_tenant()");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean start(UUID id, String subject, String name, byte[] seed, Instant now) {
        return update("""
                        update user_import
                        set state = 'running', started_at = ?, started_by = ?, started_by_name = ?, password_seed = ?
                        where municipality = current_tenant() and id = ? and state = 'previewed'""", Timestamp.from(now), subject, name, seed, id) == 1;
    }

    boolean anotherIsRunning() {
        return !query(UserImport.SELECT + " and i.state = 'running'").isEmpty();
    }

    void complete(UUID id, Instant now) {
        update("""
                update user_import set state = 'completed', finished_at = ?
                where municipality = current_tenant() and id = ? and state = 'running'""", Timestamp.from(now), id);
    }

    boolean remove(UUID id) {
        return update(
                        "delete from user_import where municipality = current_tenant() and id = ? and state = 'previewed'",
                        id)
                == 1;
    }

    /** As it was started; empty unless it is running or done. */
    Optional<Started> started(UUID id) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select started_by, started_by_name, password_seed from user_import
                        where municipality = current_tenant() and id = ? and state <> 'previewed'""")) {
            select.setObject(1, id);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Started(row.getString(1), row.getString(2), row.getBytes(3)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether there was a seed to forget: whoever finds it gone is not the first. */
    boolean forgetSeed(UUID id) {
        return update("""
                        update user_import set password_seed = null
                        where municipality = current_tenant() and id = ? and state = 'completed'
                          and password_seed is not null""", id) == 1;
    }

    private List<UserImport> query(String sql, Object... values) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            bind(select, values);
            List<UserImport> imports = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    imports.add(UserImport.of(rows));
                }
            }
            return imports;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private int update(String sql, Object... values) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
