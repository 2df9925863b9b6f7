package se.samverk.test;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A real PostgreSQL of the test run's own, with a service's database and roles made by the same script as anywhere. */
public final class TestPostgres {
    static final String PASSWORD = "only-in-tests";

    private static @Nullable EmbeddedPostgres server;
    private static final Set<String> databases = new HashSet<>();

    private TestPostgres() {}

    /** The running server's port. */
    public static synchronized int port() {
        return server().getPort();
    }

    /** Makes the database and the roles of a service, once. */
    public static synchronized void prepare(String database) {
        if (databases.add(database)) {
            try (Connection connection = server().getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                for (String sql : script(database).split(";\\s*\\R", -1)) {
                    statement.execute(sql);
                }
            } catch (SQLException e) {
                throw new IllegalStateException("the test database " + database + " could not be made", e);
            }
        }
    }

    /** A way past every wall, for tests that arrange or inspect what a service must not be able to. */
    public static synchronized DataSource superuser(String database) {
        return server().getDatabase("postgres", database);
    }

    /** The address by which a service reaches its database. */
    public static String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
    }

    private static EmbeddedPostgres server() {
        EmbeddedPostgres running = server;
        if (running == null) {
            try {
                running = EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "200")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException("PostgreSQL could not be started for the tests", e);
            }
            server = running;
        }
        return running;
    }

    private static String script(String database) {
        try (InputStream in = TestPostgres.class.getResourceAsStream("/db/service-roles.sql")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return String.join(
                            "\n",
                            Arrays.stream(text.split("\\R", -1))
                                    .filter(line -> !line.startsWith("--"))
                                    .toList())
                    .replace("${service}", database)
                    .replace("${ownerPassword}", PASSWORD)
                    .replace("${loginPassword}", PASSWORD)
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
