package se.samverk.local.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverk.local.Checkout;
import se.samverk.local.process.Ports;

class PostgresServerTest {

    @TempDir
    Path directory;

    @Test
    void dataSurvivesAStop() throws SQLException {
        var settings = settings();
        try (var server = new PostgresServer(settings)) {
            server.awaitReady(server.launch(started -> {}));
            server.createDatabase("things", "thing_owner", "s3cret");
            try (var connection = DriverManager.getConnection(server.jdbcUrl("things"), "thing_owner", "s3cret")) {
                connection.createStatement().execute("create table thing as select 'å' as name");
            }
        }
        try (var server = new PostgresServer(settings)) {
            var process = server.awaitReady(server.launch(started -> {}));
            server.createDatabase("things", "thing_owner", "changed");
            try (var connection = DriverManager.getConnection(server.jdbcUrl("things"), "thing_owner", "changed")) {
                var rows = connection.createStatement().executeQuery("select name from thing");
                assertTrue(rows.next());
                assertEquals("å", rows.getString(1));
            }
            assertTrue(process.alive().isPresent());
            server.stop(process);
            assertFalse(process.alive().isPresent());
        }
    }

    @Test
    void refusesAWrongPasswordAndAnotherRolesDatabase() {
        try (var server = new PostgresServer(settings())) {
            server.awaitReady(server.launch(started -> {}));
            server.createDatabase("mine", "mine", "a");
            server.createDatabase("yours", "yours", "b");
            assertThrows(SQLException.class, () -> DriverManager.getConnection(server.jdbcUrl("mine"), "mine", "x"));
            assertThrows(SQLException.class, () -> DriverManager.getConnection(server.jdbcUrl("mine"), "yours", "b"));
        }
    }

    private PostgresSettings settings() {
        return new PostgresSettings(
                Checkout.here().dist(),
                directory.resolve("data"),
                directory.resolve("postgresql.log"),
                Ports.free(),
                "super",
                false);
    }
}
