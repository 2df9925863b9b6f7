package se.samverk.local.keycloak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import se.samverk.local.Checkout;
import se.samverk.local.LocalException;
import se.samverk.local.Trees;
import se.samverk.local.postgres.PostgresServer;
import se.samverk.local.postgres.PostgresSettings;
import se.samverk.local.process.Ports;
import se.samverk.local.secret.KeyFile;

/**
 * A Keycloak of a test's own, with a PostgreSQL of its own, on free ports and prepared as the launcher prepares it. All
 * of it is gone when it is closed or when the JVM ends.
 */
public final class TemporaryKeycloak implements AutoCloseable {

    private final Path directory;
    private final String databasePassword = UUID.randomUUID().toString();
    private final PostgresServer postgres;
    private final KeycloakServer keycloak;
    private final KeyFile provisionerKey;
    private boolean closed;

    private TemporaryKeycloak(Checkout checkout, Path directory) {
        var dist = checkout.dist();
        this.directory = directory;
        var settings = new PostgresSettings(
                dist,
                directory.resolve("data"),
                directory.resolve("postgresql.log"),
                Ports.free(),
                databasePassword,
                false);
        this.postgres = new PostgresServer(settings);
        this.keycloak = new KeycloakServer(new KeycloakSettings(
                dist,
                checkout.themes(),
                directory.resolve("keycloak.log"),
                Ports.free(),
                Ports.free(),
                postgres.jdbcUrl("keycloak"),
                "keycloak",
                databasePassword,
                UUID.randomUUID().toString()));
        this.provisionerKey = KeyFile.obtain(directory.resolve("provisioner.pem"));
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    /** Starts both servers; takes half a minute, and another half the first time in a checkout. */
    public static TemporaryKeycloak start(Checkout checkout) {
        try {
            var temporary = new TemporaryKeycloak(checkout, Files.createTempDirectory("samverk-keycloak"));
            try {
                temporary.start();
                return temporary;
            } catch (RuntimeException e) {
                temporary.close();
                throw e;
            }
        } catch (IOException e) {
            throw new LocalException("No temporary directory could be made.", e);
        }
    }

    private void start() {
        postgres.awaitReady(postgres.launch(process -> {}));
        postgres.createDatabase("keycloak", "keycloak", databasePassword);
        keycloak.awaitReady(keycloak.launch(process -> {}));
        keycloak.provision(provisionerKey.jwks());
    }

    /** The public base address; a realm's issuer is this and {@code /realms/<slug>}. */
    public String url() {
        return keycloak.url();
    }

    /** The private key of the client {@code samverk-provisioner} in the master realm. */
    public KeyFile provisionerKey() {
        return provisionerKey;
    }

    @Override
    public synchronized void close() {
        if (closed) return;
        closed = true;
        keycloak.close();
        postgres.close();
        Trees.delete(directory);
    }
}
