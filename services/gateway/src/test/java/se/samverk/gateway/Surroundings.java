package se.samverk.gateway;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import se.samverk.test.PostgresResource;

/** What stands around the gateway in its tests: a database, a Keycloak, and a service, with one more that is dead. */
public class Surroundings extends PostgresResource {
    public static final int CLIENT_QUOTA = 60;
    static final int ADDRESS_QUOTA = 3000;
    static final StubService SERVICE = new StubService();
    static final int PORT = freePort();
    static final String GATEWAY = "http://127.0.0.1:" + PORT;
    private static final KeyPair KEY = keyPair();
    static final FakeKeycloak KEYCLOAK = new FakeKeycloak(KEY.getPublic());

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>(super.start());
        settings.put("quarkus.http.test-port", Integer.toString(PORT));
        settings.put("samverk.public-url", GATEWAY);
        settings.put("samverk.keycloak.url", KEYCLOAK.url());
        settings.put("samverk.gateway.key-file", keyFile().toString());
        settings.put("samverk.gateway.token-key", Base64.getEncoder().encodeToString(new byte[32]));
        settings.put("samverk.routes.tenants", SERVICE.url());
        settings.put("samverk.routes.cost-reporting", SERVICE.url());
        settings.put("samverk.routes.dead", "http://127.0.0.1:" + freePort());
        settings.put("samverk.proxy.timeouts.idle", "1S");
        settings.put("samverk.gateway.client-use.pause", "PT0.2S");
        settings.put("samverk.rate.client", Integer.toString(CLIENT_QUOTA));
        settings.put("samverk.rate.address", Integer.toString(ADDRESS_QUOTA));
        return settings;
    }

    private static Path keyFile() {
        try {
            Path file = Files.createTempFile("gateway-key", ".pem");
            String base64 =
                    Base64.getMimeEncoder().encodeToString(KEY.getPrivate().getEncoded());
            Files.writeString(file, "-----BEGIN PRIVATE KEY-----\n" + base64 + "\n-----END PRIVATE KEY-----\n");
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair keyPair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
