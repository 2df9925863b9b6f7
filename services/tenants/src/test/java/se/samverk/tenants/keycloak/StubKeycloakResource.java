package se.samverk.tenants.keycloak;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import se.samverk.local.secret.KeyFile;

/** Gives the service a {@link StubKeycloak} for its own calls; tokens are the test issuer's. */
public class StubKeycloakResource implements QuarkusTestResourceLifecycleManager {
    private StubKeycloak keycloak;

    @Override
    public Map<String, String> start() {
        try {
            keycloak = new StubKeycloak();
            Path directory = Files.createTempDirectory("samverk-tenants");
            KeyFile key = KeyFile.obtain(directory.resolve("tenants.pem"));
            Path jwks = Files.writeString(directory.resolve("gateway.jwks"), key.jwks());
            return Map.of(
                    "samverk.keycloak.internal-url", keycloak.url(),
                    "samverk.provisioner.key-file", key.file().toString(),
                    "samverk.gateway.jwks-file", jwks.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        keycloak.stop();
    }
}
