package se.samverk.demo.load;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Where the demo is loaded, and as whom: the first JSON file that {@code LoadDemo} is given.
 *
 * @param gateway the gateway's public address
 * @param keycloak Keycloak's public address
 * @param client the client that may make members, users and API clients
 */
public record Target(String gateway, String keycloak, Client client) {

    public record Client(String id, String secret) {
        @Override
        public String toString() {
            return "Client[" + id + "]";
        }
    }

    public static Target read(Path file) {
        JsonMapper json = JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        try {
            Target target = json.readValue(file.toFile(), Target.class);
            if (target.gateway == null || target.keycloak == null || target.client == null) {
                throw new LoadException(file + " must state gateway, keycloak and client with id and secret.");
            }
            return target;
        } catch (IOException e) {
            throw new LoadException(file + " could not be read: " + e.getMessage());
        }
    }

    String issuer(String slug) {
        return keycloak + "/realms/" + slug;
    }
}
