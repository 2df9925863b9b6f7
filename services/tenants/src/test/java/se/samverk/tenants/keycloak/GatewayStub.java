package se.samverk.tenants.keycloak;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Stands where Keycloak calls the gateway, and keeps what it is told. */
public class GatewayStub implements QuarkusTestResourceLifecycleManager {
    private static final BlockingQueue<String> TOLD = new LinkedBlockingQueue<>();
    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/gateway/internal/back-channel-logout", call -> {
            TOLD.add(new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            call.sendResponseHeaders(204, -1);
            call.close();
        });
        server.start();
        return Map.of(
                "samverk.gateway.internal-url",
                "http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    /** The next form that Keycloak posts. */
    public static String told() throws InterruptedException {
        String form = TOLD.poll(10, TimeUnit.SECONDS);
        if (form == null) {
            throw new AssertionError("Keycloak has told nothing");
        }
        return form;
    }
}
