package se.samverk.local.server;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import se.samverk.local.install.Installation;
import se.samverk.local.install.Part;
import se.samverk.local.install.Secrets;
import se.samverk.local.keycloak.KeycloakServer;
import se.samverk.local.keycloak.KeycloakSettings;
import se.samverk.local.postgres.PostgresServer;
import se.samverk.local.postgres.PostgresSettings;
import se.samverk.local.process.Http;
import se.samverk.local.process.Server;
import se.samverk.local.process.Waiting;
import se.samverk.local.secret.PrivateFiles;

/** The parts of one installation as servers, and what has to be done between their starts. */
public record Servers(Installation installation, Secrets secrets) {

    private static final Duration FEDERATION_PATIENCE = Duration.ofSeconds(90);

    public Server of(Part part) {
        return switch (part) {
            case POSTGRESQL -> postgres();
            case KEYCLOAK -> keycloak();
            default ->
                new ServiceServer(installation, part, environment(), () -> StartRecording.options(installation, part));
        };
    }

    public StartRecording recording(Part part) {
        return new StartRecording(installation, part);
    }

    public ServiceEnvironment environment() {
        return new ServiceEnvironment(installation, secrets);
    }

    public PostgresServer postgres() {
        return new PostgresServer(new PostgresSettings(
                installation.checkout().dist(),
                installation.postgresData(),
                installation.log(Part.POSTGRESQL),
                installation.port(Part.POSTGRESQL),
                secrets.password("postgres"),
                true));
    }

    public KeycloakServer keycloak() {
        return new KeycloakServer(new KeycloakSettings(
                installation.checkout().dist(),
                installation.checkout().themes(),
                installation.log(Part.KEYCLOAK),
                installation.port(Part.KEYCLOAK),
                installation.managementPort(Part.KEYCLOAK),
                postgres().jdbcUrl(Databases.KEYCLOAK),
                Databases.KEYCLOAK,
                secrets.password("keycloak.database"),
                setupSecret()));
    }

    /** What a part needs done once it runs, before the next may start. */
    public void afterStart(Part part) {
        if (part == Part.POSTGRESQL) new Databases(installation, secrets, postgres()).make();
        if (part == Part.KEYCLOAK && !Files.exists(provisioned())) {
            keycloak().provision(secrets.keyPair("provisioner").jwks());
            PrivateFiles.write(provisioned(), "");
        }
    }

    /** Waits until the tenants service says that the federation can be signed in to. */
    public void awaitFederation() {
        var wellness = URI.create(installation.managementUrl(Part.TENANTS) + "/q/health/well");
        Waiting.until(
                () -> Http.isOk(wellness),
                "The federation's realm in Keycloak was not there",
                installation.log(Part.TENANTS),
                FEDERATION_PATIENCE);
    }

    /** Remembers that Keycloak's temporary administrator has done its work and is gone. */
    private Path provisioned() {
        return installation.secrets().resolve("keycloak-provisioned");
    }

    private @Nullable String setupSecret() {
        return Files.exists(provisioned()) ? null : secrets.password("keycloak.setup");
    }
}
