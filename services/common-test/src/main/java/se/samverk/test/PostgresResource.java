package se.samverk.test;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/**
 * Gives the service under test a database on a real PostgreSQL, and the keys of a test issuer in Keycloak's place. The
 * service's own {@code application.properties} say its name and database.
 */
public class PostgresResource implements QuarkusTestResourceLifecycleManager {
    static final String EVENTS_SECRET = "whsec_b25seS1pbi10ZXN0cy1vbmx5LWluLXRlc3Rz";

    @Override
    public Map<String, String> start() {
        String database = serviceProperty("samverk.database");
        TestPostgres.prepare(database);
        Map<String, String> settings = new HashMap<>();
        settings.put("samverk.db.url", TestPostgres.url(database));
        settings.put("samverk.db.login.user", database + "_login");
        settings.put("samverk.db.login.password", TestPostgres.PASSWORD);
        settings.put("samverk.db.owner.user", database + "_owner");
        settings.put("samverk.db.owner.password", TestPostgres.PASSWORD);
        settings.put("samverk.events.secret", EVENTS_SECRET);
        settings.put("samverk.public-url", "http://127.0.0.1:8080");
        settings.put("samverk.keycloak.url", TestTokens.keycloak());
        return settings;
    }

    @Override
    public void stop() {
        // The server ends with the test run; the next test class uses it too.
    }

    /** A setting of the service under test, before it has been started. */
    public static String serviceProperty(String key) {
        Properties properties = new Properties();
        try (InputStream in =
                Thread.currentThread().getContextClassLoader().getResourceAsStream("application.properties")) {
            if (in == null) {
                throw new IllegalStateException("the service under test has no application.properties");
            }
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty(key);
    }
}
