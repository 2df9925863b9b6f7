package se.samverk.test;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samverk.local.Checkout;
import se.samverk.local.keycloak.TemporaryKeycloak;
import se.samverk.local.secret.KeyFile;

/**
 * Gives the service under test a real Keycloak on a real PostgreSQL, prepared as in any installation: one client that
 * may create realms, and no administrator. Takes half a minute, so it is for what only Keycloak itself can show.
 */
public class KeycloakResource implements QuarkusTestResourceLifecycleManager {
    private @Nullable TemporaryKeycloak keycloak;

    /** After {@link PostgresResource}, whose test issuer it replaces. */
    @Override
    public int order() {
        return 10;
    }

    @Override
    public Map<String, String> start() {
        TemporaryKeycloak started = TemporaryKeycloak.start(Checkout.here());
        keycloak = started;
        try {
            Path directory = Files.createTempDirectory("samverk-keys");
            KeyFile gateway = KeyFile.obtain(directory.resolve("gateway.pem"));
            Path gatewayJwks = Files.writeString(directory.resolve("gateway.jwks"), gateway.jwks());
            return Map.of(
                    "samverk.keycloak.url", started.url(),
                    "samverk.provisioner.key-file",
                            started.provisionerKey().file().toString(),
                    "samverk.gateway.key-file", gateway.file().toString(),
                    "samverk.gateway.jwks-file", gatewayJwks.toString(),
                    "samverk.federation.prepare", "true",
                    "samverk.federation.bootstrap-secret", "only-in-tests-only-in-tests",
                    "samverk.tenants.lasting-initial-passwords", "true");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        if (keycloak != null) {
            keycloak.close();
        }
    }
}
