package se.samverk.local.keycloak;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where a Keycloak lives and which database it uses.
 *
 * @param dist the cache of unpacked distributions, with the archive in {@code archives}
 * @param themes our login themes ({@code deploy/keycloak/themes}); may be missing
 * @param setupSecret the secret of the temporary administrator that is made in an empty database; null once it has been
 *     used and removed
 * @param managementPort where health and metrics answer
 */
public record KeycloakSettings(
        Path dist,
        Path themes,
        Path log,
        int port,
        int managementPort,
        String databaseUrl,
        String databaseUser,
        String databasePassword,
        @Nullable String setupSecret) {

    public String url() {
        return "http://127.0.0.1:" + port;
    }
}
