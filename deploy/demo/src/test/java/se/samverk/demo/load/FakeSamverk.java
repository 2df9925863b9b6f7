package se.samverk.demo.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** As much of Keycloak, the gateway and the APIs as the loader sees; keeps in memory what it is sent. */
final class FakeSamverk implements AutoCloseable {
    final Map<String, List<ObjectNode>> stored = new LinkedHashMap<>();
    final List<String> calls = new ArrayList<>();
    int refusalsLeft;

    private final HttpServer server;

    FakeSamverk() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private synchronized void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        byte[] body = exchange.getRequestBody().readAllBytes();
        calls.add(exchange.getRequestMethod() + " " + path);
        if (path.endsWith("/token")) {
            answer(exchange, 200, object().put("access_token", "token").put("expires_in", 300));
        } else if (refusalsLeft > 0) {
            refusalsLeft--;
            exchange.getResponseHeaders().add("Retry-After", "1");
            answer(exchange, 429, object().put("title", "Too many requests"));
        } else {
            switch (exchange.getRequestMethod()) {
                case "GET" -> read(exchange, path);
                case "POST" -> create(exchange, path, body);
                case "PUT" -> replace(exchange, path, body);
                default -> remove(exchange, path);
            }
        }
    }

    private void create(HttpExchange exchange, String path, byte[] body) throws IOException {
        boolean json = exchange.getRequestHeaders().getFirst("Content-Type").equals("application/json");
        ObjectNode thing = json ? (ObjectNode) Http.JSON.readTree(body) : object().put("size", body.length);
        thing.put("added", 1);
        List<ObjectNode> things = stored.computeIfAbsent(path, each -> new ArrayList<>());
        if (things.stream().anyMatch(other -> same(other, thing))) {
            answer(exchange, path.endsWith("/municipalities") ? 200 : 409, object().put("title", "exists"));
            return;
        }
        String id = UUID.randomUUID().toString();
        things.add(thing.deepCopy().put("id", id).put("state", "completed"));
        exchange.getResponseHeaders().add("Location", url() + path + "/" + id);
        answer(exchange, 201, thing.put("secret", "secret-" + things.size()));
    }

    private static boolean same(JsonNode one, JsonNode other) {
        for (String key : List.of("username", "clientId", "code")) {
            if (other.has(key) && one.path(key).equals(other.path(key))) {
                return true;
            }
        }
        return false;
    }

    private void read(HttpExchange exchange, String path) throws IOException {
        ObjectNode one = find(path);
        if (one != null) {
            exchange.getResponseHeaders().add("ETag", "\"1\"");
            answer(exchange, 200, one);
            return;
        }
        ObjectNode page = object();
        ArrayNode items = page.putArray("items");
        stored.getOrDefault(path, List.of()).forEach(items::add);
        page.putObject("_meta").put("totalPages", 1).put("totalItems", items.size());
        answer(exchange, 200, page);
    }

    private void replace(HttpExchange exchange, String path, byte[] body) throws IOException {
        boolean matches = "\"1\"".equals(exchange.getRequestHeaders().getFirst("If-Match"));
        find(path).setAll((ObjectNode) Http.JSON.readTree(body));
        answer(exchange, matches ? 200 : 428, object());
    }

    private void remove(HttpExchange exchange, String path) throws IOException {
        int slash = path.lastIndexOf('/');
        stored.get(path.substring(0, slash)).clear();
        answer(exchange, 204, object());
    }

    private ObjectNode find(String path) {
        int slash = path.lastIndexOf('/');
        return stored.getOrDefault(path.substring(0, slash), List.of()).stream()
                .filter(thing -> thing.path("id").asText().equals(path.substring(slash + 1)))
                .findFirst()
                .orElse(null);
    }

    private static ObjectNode object() {
        return Http.JSON.createObjectNode();
    }

    private static void answer(HttpExchange exchange, int status, JsonNode body) throws IOException {
        byte[] bytes = Http.JSON.writeValueAsBytes(body);
        exchange.sendResponseHeaders(status, status == 204 ? -1 : bytes.length);
        if (status != 204) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }
}
