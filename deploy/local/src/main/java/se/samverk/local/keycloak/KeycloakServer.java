package se.samverk.local.keycloak;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samverk.local.process.Detached;
import se.samverk.local.process.Ports;
import se.samverk.local.process.ProcessRecord;
import se.samverk.local.process.Waiting;

/** A Keycloak server on 127.0.0.1 with its data in a PostgreSQL database. */
public final class KeycloakServer implements AutoCloseable {

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

    /**
     * Starts the server and waits until it is ready.
     *
     * @param setupSecret the secret of the temporary administrator ({@link Provisioning#SETUP_CLIENT}) that is made in
     *     an empty database, null once that has been used
     */
    public ProcessRecord start(@Nullable String setupSecret) {
        var distribution = KeycloakDistribution.obtain(settings.dist(), settings.themes());
        var command = distribution.command(JVM_OPTIONS, List.of("start", "--optimized"));
        var detached = new Detached(
                "keycloak", settings.port(), command, environment(setupSecret), distribution.home(), settings.log());
        try (var http = HttpClient.newHttpClient()) {
            var started = Waiting.until(() -> isReady(http), detached.start(), settings.log(), START_PATIENCE);
            process = started;
            return started;
        }
    }

    /** Makes the client by which the tenants service creates realms, and removes the temporary administrator. */
    public void provision(String setupSecret, String provisionerJwks) {
        new Provisioning(settings.url(), setupSecret).run(provisionerJwks);
    }

    public String url() {
        return settings.url();
    }

    public static void stop(ProcessRecord process) {
        Detached.stop(process, STOP_PATIENCE);
    }

    @Override
    public void close() {
        if (process != null) stop(process);
    }

    /** Where {@code managementPort} answers that the server is ready. */
    public static URI readiness(int managementPort) {
        return URI.create("http://127.0.0.1:%d/health/ready".formatted(managementPort));
    }

    private boolean isReady(HttpClient http) {
        if (!Ports.answers(settings.managementPort())) return false;
        try {
            var request = HttpRequest.newBuilder(readiness(settings.managementPort()))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Map<String, String> environment(@Nullable String setupSecret) {
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
        if (setupSecret != null) {
            environment.put("KC_BOOTSTRAP_ADMIN_CLIENT_ID", Provisioning.SETUP_CLIENT);
            environment.put("KC_BOOTSTRAP_ADMIN_CLIENT_SECRET", setupSecret);
        }
        return environment;
    }
}
