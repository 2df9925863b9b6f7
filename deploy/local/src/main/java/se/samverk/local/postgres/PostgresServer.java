package se.samverk.local.postgres;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.samverk.local.LocalException;
import se.samverk.local.process.Detached;
import se.samverk.local.process.Ports;
import se.samverk.local.process.ProcessRecord;
import se.samverk.local.process.Server;
import se.samverk.local.process.Unprivileged;

/** A PostgreSQL server on 127.0.0.1, reached by password only. */
public final class PostgresServer implements Server, AutoCloseable {

    public static final String SUPERUSER = "postgres";

    private static final Duration START_PATIENCE = Duration.ofSeconds(60);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(30);

    private final PostgresSettings settings;
    private @Nullable ProcessRecord process;

    public PostgresServer(PostgresSettings settings) {
        this.settings = settings;
    }

    /** Unpacks the binaries and makes the cluster where they are missing, and starts the server. */
    @Override
    public ProcessRecord launch(Consumer<ProcessRecord> remember) {
        var user = Unprivileged.find();
        var bin = PostgresBinaries.unpack(settings.dist());
        if (!Files.exists(settings.data().resolve("PG_VERSION"))) {
            new ClusterInit(bin, user).run(settings);
        }
        user.own(settings.data());
        var command = user.command(serverCommand(bin));
        var launched = new Detached(
                        "postgresql", settings.port(), command, Map.of("LC_ALL", "C", "TZ", "UTC"), bin, settings.log())
                .start(remember);
        process = launched;
        return launched;
    }

    @Override
    public boolean isReady() {
        if (!Ports.answers(settings.port())) return false;
        try (var connection = connect(SUPERUSER)) {
            return connection.isValid(2);
        } catch (SQLException notYet) {
            return false;
        }
    }

    @Override
    public Duration patience() {
        return START_PATIENCE;
    }

    @Override
    public Path log() {
        return settings.log();
    }

    /** Ends the server after telling its clients, the data complete on disk. */
    @Override
    public void stop(ProcessRecord running) {
        Detached.stop(running, "INT", STOP_PATIENCE);
    }

    @Override
    public void close() {
        if (process != null) stop(process);
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(settings.port(), database);
    }

    /** A connection as superuser; only for making databases and roles, and for measuring. */
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), SUPERUSER, settings.password());
    }

    /** Makes a login role and a database that it owns, unless they exist. */
    public void createDatabase(String name, String owner, String ownerPassword) {
        try (var connection = connect(SUPERUSER);
                var statement = connection.createStatement()) {
            if (!exists(connection, "select 1 from pg_roles where rolname = ?", owner)) {
                statement.execute("create role %s login".formatted(identifier(owner)));
            }
            statement.execute(
                    "alter role %s password %s".formatted(identifier(owner), statement.enquoteLiteral(ownerPassword)));
            if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
                statement.execute("create database %s owner %s".formatted(identifier(name), identifier(owner)));
                statement.execute("revoke all on database %s from public".formatted(identifier(name)));
            }
        } catch (SQLException e) {
            throw new LocalException("The database %s could not be made: %s.".formatted(name, e.getMessage()), e);
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            return statement.executeQuery().next();
        }
    }

    private static String identifier(String name) {
        if (!name.matches("[a-z_][a-z0-9_]*")) throw new IllegalArgumentException("not a database name: " + name);
        return name;
    }

    private List<String> serverCommand(Path bin) {
        var command = new ArrayList<>(List.of(
                bin.resolve("postgres").toString(), "-D", settings.data().toString()));
        serverOptions().forEach((option, value) -> command.addAll(List.of("-c", option + "=" + value)));
        return command;
    }

    private Map<String, String> serverOptions() {
        var options = new java.util.TreeMap<>(Map.of(
                "port", Integer.toString(settings.port()),
                "listen_addresses", "127.0.0.1",
                // Reached by address only: a socket's path is shared with, or too long for, other installations.
                "unix_socket_directories", "",
                "password_encryption", "scram-sha-256",
                "max_connections", "120",
                "shared_buffers", "256MB",
                "max_wal_size", "2GB",
                "log_timezone", "UTC",
                "timezone", "UTC"));
        if (!settings.durable()) {
            options.putAll(Map.of("fsync", "off", "synchronous_commit", "off", "full_page_writes", "off"));
        }
        return options;
    }
}
