package se.samverk.local.keycloak;

import java.nio.file.Path;

/**
 * Where a Keycloak lives and which database it uses.
 *
 * @param dist the cache of unpacked distributions, with the archive in {@code archives}
 * @param themes our login themes ({@code deploy/keycloak/themes}); may be missing
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
        String databasePassword) {

    public String url() {
        return "http://127.0.0.1:" + port;
    }
}
