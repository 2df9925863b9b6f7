package se.samverk.tenants.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import se.samverk.common.security.Role;
import se.samverk.test.TestTokens;

/**
 * The little of Keycloak that our calls need, kept in memory, for what a real one does slowly or can't be made to do: to
 * fail at a chosen call. What Keycloak itself makes of our calls is tried against the real one.
 */
public final class StubKeycloak {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, ObjectNode> REALMS = new ConcurrentHashMap<>();
    private static final Map<String, String> REFUSED = new ConcurrentHashMap<>();
    private static final Set<String> FAILING = ConcurrentHashMap.newKeySet();

    private final HttpServer server;

    StubKeycloak() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    /** The next call of this method whose path ends so is answered with 500. */
    public static void failNext(String method, String pathEnd) {
        FAILING.add(method + " " + pathEnd);
    }

    /** The next person of this name that is added is refused so. */
    public static void refuseNextUser(String username, int status, String message) {
        REFUSED.put(username, status + " " + message);
    }

    /** Shuts out everybody else of the realm: whom other tests have made. */
    public static void keepAlone(String slug, String username) {
        for (JsonNode user : realm(slug).path("users")) {
            ((ObjectNode) user).put("enabled", user.path("username").asText().equals(username));
        }
    }

    /** The realm as our template made it, with its users and clients. */
    public static JsonNode realm(String slug) {
        return REALMS.get(slug);
    }

    /** One of the realm's clients, which can be changed. */
    public static ObjectNode client(String slug, String clientId) {
        for (JsonNode client : REALMS.get(slug).withArray("clients")) {
            if (client.path("clientId").asText().equals(clientId)) {
                return (ObjectNode) client;
            }
        }
        throw new AssertionError("no client " + clientId);
    }

    /** As if the realm had never been there: other tests' calls leave one for every member that they name. */
    public static void forget(String slug) {
        REALMS.remove(slug);
    }

    /** A realm that somebody else made. */
    public static void addForeignRealm(String slug) {
        REALMS.put(slug, JSON.createObjectNode().put("foreign", true));
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange call) throws IOException {
        String path = call.getRequestURI().getPath();
        byte[] body = call.getRequestBody().readAllBytes();
        try {
            boolean fails = FAILING.removeIf(failing ->
                    (call.getRequestMethod() + " " + path).startsWith(failing.substring(0, failing.indexOf(' ') + 1))
                            && path.endsWith(failing.substring(failing.indexOf(' ') + 1)));
            if (fails) {
                send(call, 500, "");
            } else if (path.endsWith("/certs")) {
                send(call, 200, certificates(path));
            } else if (path.endsWith("/token")) {
                token(call, path.split("/", -1)[2]);
            } else if (path.equals("/admin/realms")) {
                createRealm(call, body);
            } else if (path.matches("/admin/realms/[^/]+")) {
                withRealm(call, path.substring(path.lastIndexOf('/') + 1), body);
            } else {
                inRealm(call, path.split("/", 5), body);
            }
        } catch (RuntimeException e) {
            send(call, 500, e.toString());
        }
    }

    private static String certificates(String path) throws IOException {
        try (var in = URI.create(TestTokens.keycloak() + path).toURL().openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void token(HttpExchange call, String slug) throws IOException {
        JsonNode realm = REALMS.get(slug);
        if (Set.of("master", "federation").contains(slug)
                || TestTokens.SLUGS.containsValue(slug)
                || realm != null && !realm.has("foreign")) {
            send(call, 200, "{\"access_token\":\"token\",\"expires_in\":300}");
        } else {
            send(call, 404, "{\"error\":\"Realm does not exist\"}");
        }
    }

    private static void createRealm(HttpExchange call, byte[] body) throws IOException {
        ObjectNode realm = (ObjectNode) JSON.readTree(body);
        boolean added = REALMS.putIfAbsent(realm.path("realm").asText(), realm) == null;
        send(call, added ? 201 : 409, added ? "" : "{\"errorMessage\":\"Conflict detected\"}");
    }

    /** The realm itself: removed, or some of its settings changed. */
    private static void withRealm(HttpExchange call, String slug, byte[] body) throws IOException {
        if (call.getRequestMethod().equals("DELETE")) {
            send(call, REALMS.remove(slug) == null ? 404 : 204, "");
        } else if (call.getRequestMethod().equals("PUT")) {
            REALMS.computeIfAbsent(slug, made -> JSON.createObjectNode()).setAll((ObjectNode) JSON.readTree(body));
            send(call, 204, "");
        } else {
            send(call, 200, String.valueOf(REALMS.getOrDefault(slug, JSON.createObjectNode())));
        }
    }

    /** {@code /admin/realms/<slug>/<rest>}. */
    private static void inRealm(HttpExchange call, String[] steps, byte[] body) throws IOException {
        ObjectNode realm = REALMS.computeIfAbsent(steps[3], slug -> JSON.createObjectNode());
        String rest = steps[4];
        String method = call.getRequestMethod();
        if (rest.endsWith("/available")) {
            send(call, 200, everyRole());
        } else if (rest.endsWith("/role-mappings/realm")) {
            mapRoles(call, realm.withObject("/mappings").withArray(rest), body);
        } else if (rest.matches("users/[0-9a-f-]{36}(/.*)?")) {
            withUser(call, realm.withArray("users"), rest.split("/", 3), body);
        } else if (rest.equals("users/count")) {
            send(
                    call,
                    200,
                    Integer.toString(find(realm.withArray("users"), call).size()));
        } else if (method.equals("POST")) {
            add(call, realm.withArray(rest), rest.equals("users") ? "username" : "clientId", body);
        } else if (method.equals("GET")) {
            send(call, 200, find(realm.withArray(rest), call).toString());
        } else if (method.equals("PUT")) {
            replace(realm, rest, body);
            send(call, 204, "");
        } else {
            remove(realm, rest);
            send(call, 204, "");
        }
    }

    /** {@code <collection>/<id>}; an empty attribute is dropped, as Keycloak does. */
    private static void replace(ObjectNode realm, String rest, byte[] body) throws IOException {
        ArrayNode all = realm.withArray(rest.substring(0, rest.indexOf('/')));
        ObjectNode replaced = (ObjectNode) JSON.readTree(body);
        replaced.withObject("/attributes")
                .properties()
                .removeIf(attribute -> attribute.getValue().asText().isEmpty());
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).path("id").equals(replaced.path("id"))) {
                all.set(i, replaced);
            }
        }
    }

    private static String everyRole() {
        ArrayNode roles = JSON.createArrayNode();
        for (Role role : Role.values()) {
            roles.addObject().put("name", role.roleName());
        }
        return roles.toString();
    }

    private static void mapRoles(HttpExchange call, ArrayNode held, byte[] body) throws IOException {
        if (call.getRequestMethod().equals("GET")) {
            send(call, 200, held.toString());
            return;
        }
        for (JsonNode role : JSON.readTree(body)) {
            held.removeIf(one -> one.path("name").equals(role.path("name")));
            if (call.getRequestMethod().equals("POST")) {
                held.add(role);
            }
        }
        send(call, 204, "");
    }

    /** {@code users/<id>}, or something done to the person, which is kept under {@code done}. */
    private static void withUser(HttpExchange call, ArrayNode users, String[] steps, byte[] body) throws IOException {
        for (int i = 0; i < users.size(); i++) {
            ObjectNode user = (ObjectNode) users.get(i);
            if (user.path("id").asText().equals(steps[1])) {
                if (steps.length == 3) {
                    user.withArray("done").add(steps[2]);
                } else if (call.getRequestMethod().equals("PUT")) {
                    users.set(i, JSON.readTree(body));
                } else if (call.getRequestMethod().equals("DELETE")) {
                    users.remove(i);
                }
                boolean read = call.getRequestMethod().equals("GET");
                send(call, read ? 200 : 204, read ? user.toString() : "");
                return;
            }
        }
        send(call, 404, "{\"error\":\"User not found\"}");
    }

    private static void add(HttpExchange call, ArrayNode all, String key, byte[] body) throws IOException {
        ObjectNode added = (ObjectNode) JSON.readTree(body);
        String refusal = REFUSED.remove(added.path("username").asText());
        if (refusal != null) {
            send(
                    call,
                    Integer.parseInt(refusal.substring(0, 3)),
                    "{\"errorMessage\":\"" + refusal.substring(4) + "\"}");
            return;
        }
        for (JsonNode one : all) {
            if (one.path(key).equals(added.path(key))) {
                send(call, 409, "{\"errorMessage\":\"User exists with same username\"}");
                return;
            }
        }
        String id = UUID.randomUUID().toString();
        all.add(added.put("id", id));
        call.getResponseHeaders().add("Location", call.getRequestURI() + "/" + id);
        send(call, 201, "");
    }

    private static ArrayNode find(ArrayNode all, HttpExchange call) {
        String query = String.valueOf(call.getRequestURI().getQuery());
        ArrayNode found = JSON.createArrayNode();
        for (JsonNode one : all) {
            boolean service = one.has("serviceAccountClientId");
            boolean asked = !query.contains("username=") && !query.contains("clientId=")
                    || query.endsWith("=" + one.path("username").asText("-"))
                    || query.endsWith("=" + one.path("clientId").asText("-"));
            boolean held = !query.contains("q=samverkRoles:")
                    || one.path("enabled").asBoolean()
                            && one.path("attributes")
                                    .path("samverkRoles")
                                    .toString()
                                    .contains("\"" + query.substring(query.lastIndexOf(':') + 1) + "\"");
            boolean belongs = !query.contains("q=departmentCode:")
                    || query.endsWith(":"
                            + one.path("attributes")
                                    .path("departmentCode")
                                    .path(0)
                                    .asText("-"));
            if (asked && held && belongs && !service) {
                found.add(one);
            }
        }
        return found;
    }

    private static void remove(ObjectNode realm, String rest) {
        ArrayNode all = realm.withArray(rest.substring(0, rest.indexOf('/')));
        String id = rest.substring(rest.indexOf('/') + 1);
        for (int i = all.size() - 1; i >= 0; i--) {
            if (all.get(i).path("id").asText().equals(id)) {
                all.remove(i);
            }
        }
    }

    private static void send(HttpExchange call, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().add("Content-Type", "application/json");
        call.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            call.getResponseBody().write(bytes);
        }
        call.close();
    }
}
