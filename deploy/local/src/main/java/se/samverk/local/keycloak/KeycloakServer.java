package se.samverk.local.keycloak;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.samverk.local.process.Detached;
import se.samverk.local.process.Http;
import se.samverk.local.process.ProcessRecord;
import se.samverk.local.process.Server;

/** A Keycloak server on 127.0.0.1 with its data in a PostgreSQL database. */
public final class KeycloakServer implements Server, AutoCloseable {

    private static final Duration START_PATIENCE = Duration.ofMinutes(4);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(20);
    private static final List<String> JVM_OPTIONS =
            List.of("-XX:+UseSerialGC", "-Xms64m", "-Xmx320m", "-XX:MaxMetaspaceSize=256m", "-XX:TieredStopAtLevel=1");

    private final KeycloakSettings settings;
    private @Nullable ProcessRecord process;

    public KeycloakServer(KeycloakSettings settings) {
        this.settings = settings;
    }

    /** Unpacks and builds the distribution where that is missing; half a minute the first time. */
    public void prepare() {
        KeycloakDistribution.obtain(settings.dist(), settings.themes());
    }

    @Override
    public ProcessRecord launch(Consumer<ProcessRecord> remember) {
        var distribution = KeycloakDistribution.obtain(settings.dist(), settings.themes());
        var command = distribution.command(JVM_OPTIONS, List.of("start", "--optimized"));
        var launched = new Detached(
                        "keycloak", settings.port(), command, environment(), distribution.home(), settings.log())
                .start(remember);
        process = launched;
        return launched;
    }

    @Override
    public boolean isReady() {
        return Http.isOk(URI.create("http://127.0.0.1:%d/health/ready".formatted(settings.managementPort())));
    }

    @Override
    public Duration patience() {
        return START_PATIENCE;
    }

    @Override
    public Path log() {
        return settings.log();
    }

    @Override
    public void stop(ProcessRecord running) {
        Detached.stop(running, STOP_PATIENCE);
    }

    @Override
    public void close() {
        if (process != null) stop(process);
    }

    /**
     * Makes the client by which the tenants service creates realms, and removes the temporary administrator. To be
     * done once, after the first start.
     */
    public void provision(String provisionerJwks) {
        var secret = settings.setupSecret();
        if (secret == null) throw new IllegalStateException("started without a temporary administrator");
        new Provisioning(settings.url(), secret).run(provisionerJwks);
    }

    public String url() {
        return settings.url();
    }

    private Map<String, String> environment() {
        var environment = new LinkedHashMap<>(Map.of(
                "KC_DB_URL", settings.databaseUrl(),
                "KC_DB_USERNAME", settings.databaseUser(),
                "KC_DB_PASSWORD", settings.databasePassword(),
                "KC_DB_POOL_MAX_SIZE", "20",
                "KC_HTTP_ENABLED", "true",
                "KC_HTTP_HOST", "127.0.0.1",
                "KC_HTTP_PORT", Integer.toString(settings.port()),
                "KC_HTTP_MANAGEMENT_PORT", Integer.toString(settings.managementPort()),
                "KC_HOSTNAME", settings.url(),
                "KC_CACHE", "local"));
        environment.put("KC_LOG_LEVEL", "info,io.smallrye.health:warn");
        var setupSecret = settings.setupSecret();
        if (setupSecret != null) {
            environment.put("KC_BOOTSTRAP_ADMIN_CLIENT_ID", Provisioning.SETUP_CLIENT);
            environment.put("KC_BOOTSTRAP_ADMIN_CLIENT_SECRET", setupSecret);
        }
        return environment;
    }
}
