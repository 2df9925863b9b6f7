package se.samverk.common.tenancy;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The table {@code realm}. */
@Singleton
class RealmTable {
    private final DataSource dataSource;

    RealmTable(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @AsFederation(readOnly = true)
    List<Realm> readAll() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select code, slug, name from realm order by name");
                ResultSet rows = select.executeQuery()) {
            List<Realm> realms = new ArrayList<>();
            while (rows.next()) {
                realms.add(new Realm(rows.getString(1), rows.getString(2), rows.getString(3)));
            }
            return realms;
        }
    }

    @AsFederation
    void write(Realm realm) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement upsert = connection.prepareStatement("""
                        insert into realm (code, slug, name) values (?, ?, ?)
                        on conflict (code) do update set slug = excluded.slug, name = excluded.name""")) {
            upsert.setString(1, realm.code());
            upsert.setString(2, realm.slug());
            upsert.setString(3, realm.name());
            upsert.executeUpdate();
        }
    }
}
