package se.samverk.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samverk.local.Checkout;
import se.samverk.local.keycloak.TemporaryKeycloak;
import se.samverk.local.secret.KeyFile;

/**
 * Gives the service under test what {@link PostgresResource} does, but for its issuer a real Keycloak on a real
 * PostgreSQL, prepared as in any installation: one client that may create realms, and no administrator. Takes half a
 * minute, so it is for what only Keycloak itself can show. A test class uses one of the two, never both.
 */
public class KeycloakResource extends PostgresResource {
    private @Nullable TemporaryKeycloak keycloak;

    @Override
    public Map<String, String> start() {
        TemporaryKeycloak started = TemporaryKeycloak.start(Checkout.here());
        keycloak = started;
        try {
            Path directory = Files.createTempDirectory("samverk-keys");
            KeyFile gateway = KeyFile.obtain(directory.resolve("gateway.pem"));
            Path gatewayJwks = Files.writeString(directory.resolve("gateway.jwks"), gateway.jwks());
            Map<String, String> settings = new HashMap<>(super.start());
            settings.put("samverk.keycloak.url", started.url());
            settings.put(
                    "samverk.provisioner.key-file",
                    started.provisionerKey().file().toString());
            settings.put("samverk.gateway.key-file", gateway.file().toString());
            settings.put("samverk.gateway.jwks-file", gatewayJwks.toString());
            settings.put("samverk.federation.prepare", "true");
            settings.put("samverk.federation.bootstrap-secret", "only-in-tests-only-in-tests");
            settings.put("samverk.tenants.lasting-initial-passwords", "true");
            return settings;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        super.stop();
        if (keycloak != null) {
            keycloak.close();
        }
    }
}
