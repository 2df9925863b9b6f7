package se.samverk.local.server;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import se.samverk.local.LocalException;
import se.samverk.local.install.Installation;
import se.samverk.local.install.Part;
import se.samverk.local.install.Secrets;
import se.samverk.local.postgres.PostgresServer;

/** The databases and roles of the services and of Keycloak, made where they are missing. */
record Databases(Installation installation, Secrets secrets, PostgresServer postgres) {

    static final String KEYCLOAK = "keycloak";

    /** A role or database that is there already: a previous run was cut short between two statements. */
    private static final Set<String> EXISTS = Set.of("42710", "42P04");

    void make() {
        postgres.createDatabase(KEYCLOAK, KEYCLOAK, secrets.password("keycloak.database"));
        var script = script();
        try (var connection = postgres.connect(PostgresServer.SUPERUSER);
                var statement = connection.createStatement()) {
            for (var service : Part.services()) make(service, script, statement);
        } catch (SQLException e) {
            throw new LocalException("The services' databases could not be made: %s.".formatted(e.getMessage()), e);
        }
    }

    private void make(Part service, String script, Statement statement) throws SQLException {
        var database = service.database();
        var filled = script.replace("${service}", database)
                .replace("${ownerPassword}", secrets.password(database + ".owner"))
                .replace("${loginPassword}", secrets.password(database + ".login"));
        for (var command : filled.split(";\\s*\\R")) {
            if (!command.isBlank()) executeUnlessDone(command, statement);
        }
    }

    private static void executeUnlessDone(String command, Statement statement) throws SQLException {
        try {
            statement.execute(command);
        } catch (SQLException e) {
            if (!EXISTS.contains(e.getSQLState())) throw e;
        }
    }

    private String script() {
        var file = installation.checkout().serviceRoles();
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new LocalException("%s can't be read.".formatted(file), e);
        }
    }
}
