package se.samverk.tenants.branding;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import se.samverk.common.hash.Sha256;

/** The table {@code branding}. Called inside a transaction. */
@Singleton
class BrandingTable {
    private final DataSource dataSource;

    BrandingTable(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** A row with nothing chosen for who has none, locked, so that whoever else changes it waits. */
    void lock(String municipality, Instant now) {
        execute("""
                insert into branding (municipality, version, changed_at)
                select code, 0, ? from municipality where code = ? on conflict do nothing""", Timestamp.from(now), municipality);
        execute("select from branding where municipality = ? for update", municipality);
    }

    void write(String municipality, @Nullable String name, @Nullable String colour, Instant now) {
        execute("""
                update branding set shown_name = ?, primary_colour = ?, version = version + 1, changed_at = ?
                where municipality = ?""", name, colour, Timestamp.from(now), municipality);
    }

    void draw(String municipality, byte @Nullable [] picture, Instant now) {
        execute(
                "update branding set coat_of_arms = ?, version = version + 1, changed_at = ? where municipality = ?",
                picture,
                Timestamp.from(now),
                municipality);
    }

    Branding find(String municipality) {
        return read(
                        "select shown_name, primary_colour, coat_of_arms, version from branding where municipality = ?",
                        municipality,
                        row -> {
                            byte[] picture = row.getBytes(3);
                            return new Branding(
                                    municipality,
                                    row.getString(1),
                                    row.getString(2),
                                    picture == null ? null : Sha256.hex(picture),
                                    row.getLong(4));
                        })
                .orElseGet(() -> new Branding(municipality, null, null, null, 0));
    }

    Optional<byte[]> picture(String municipality) {
        return read(
                "select coat_of_arms from branding where municipality = ? and coat_of_arms is not null",
                municipality,
                row -> row.getBytes(1));
    }

    boolean isMember(String municipality) {
        return read("select code from municipality where code = ?", municipality, row -> row.getString(1))
                .isPresent();
    }

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> Optional<T> read(String sql, String municipality, Reading<T> reading) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, municipality);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(reading.of(row)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the branding could not be read", e);
        }
    }

    private void execute(String sql, @Nullable Object... values) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("the branding could not be written", e);
        }
    }
}
