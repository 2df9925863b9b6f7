package se.samverk.test;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Registers the members that the tests know, as if their events had arrived. */
public final class TestRealms {
    private TestRealms() {}

    /** Puts the six test members into the service's table of realms; does no harm if they are there. */
    public static void register() {
        String database = PostgresResource.serviceProperty("samverk.database");
        try (Connection connection = TestPostgres.superuser(database).getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into realm (code, slug, name) values (?, ?, ?) on conflict do nothing")) {
            for (var member : TestTokens.SLUGS.entrySet()) {
                insert.setString(1, member.getKey());
                insert.setString(2, member.getValue());
                insert.setString(3, member.getValue());
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("the test realms could not be registered", e);
        }
    }
}
