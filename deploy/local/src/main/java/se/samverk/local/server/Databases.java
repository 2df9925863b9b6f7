package se.samverk.local.server;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import se.samverk.local.LocalException;
import se.samverk.local.install.Installation;
import se.samverk.local.install.Part;
import se.samverk.local.install.Secrets;
import se.samverk.local.postgres.PostgresServer;

/** The databases and roles of the services and of Keycloak, made where they are missing. */
record Databases(Installation installation, Secrets secrets, PostgresServer postgres) {

    static final String KEYCLOAK = "keycloak";

    private static final Pattern CREATION = Pattern.compile("^create ((?:role|database) \\w+)", Pattern.MULTILINE);

    void make() {
        postgres.createDatabase(KEYCLOAK, KEYCLOAK, secrets.password("keycloak.database"));
        var script = script();
        try (var connection = postgres.connect(PostgresServer.SUPERUSER);
                var statement = connection.createStatement()) {
            var existing = existing(statement);
            for (var service : Part.services()) make(service, script, existing, statement);
        } catch (SQLException e) {
            throw new LocalException("The services' databases could not be made: %s.".formatted(e.getMessage()), e);
        }
    }

    private void make(Part service, String script, Set<String> existing, Statement statement) throws SQLException {
        var database = service.database();
        var filled = script.replace("${service}", database)
                .replace("${ownerPassword}", secrets.password(database + ".owner"))
                .replace("${loginPassword}", secrets.password(database + ".login"));
        for (var command : filled.split(";\\s*\\R")) {
            if (!command.isBlank() && !isDone(command, existing)) statement.execute(command);
        }
    }

    /** Asked before, as a refused statement stands in PostgreSQL's log with its password. */
    private static boolean isDone(String command, Set<String> existing) {
        var creation = CREATION.matcher(command);
        return creation.find() && existing.contains(creation.group(1));
    }

    private static Set<String> existing(Statement statement) throws SQLException {
        try (var rows = statement.executeQuery("select 'role ' || rolname from pg_roles"
                + " union all select 'database ' || datname from pg_database")) {
            var existing = new HashSet<String>();
            while (rows.next()) existing.add(rows.getString(1));
            return existing;
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
