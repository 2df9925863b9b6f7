package se.samverk.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * As much of Keycloak as a sign-in needs, quick to start and easy to make ill. Whoever comes to its sign-in page is let
 * in at once. It holds the gateway to PKCE, to its key, and to using each code once.
 */
final class FakeKeycloak {
    static final String USERNAME = "anna.ekonom";
    static final String PERSON = "5f0c3a52-0000-4000-8000-000000000001";
    private static final ObjectMapper JSON = new ObjectMapper();

    private record Grant(String realm, String challenge, String nonce, String redirectUri) {}

    private final HttpServer server;
    private final KeyPair key;
    private final PublicKey gateway;
    private final Map<String, Grant> codes = new ConcurrentHashMap<>();
    private final Set<String> sessions = ConcurrentHashMap.newKeySet();
    volatile String latestSession = "";
    final AtomicInteger renewals = new AtomicInteger();
    final AtomicInteger signOuts = new AtomicInteger();
    volatile int accessSeconds = 300;
    volatile boolean ill;
    volatile boolean refusesPeople;

    FakeKeycloak(PublicKey gateway) {
        this.gateway = gateway;
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            key = generator.generateKeyPair();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/realms/", this::handle);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void endSessions() {
        sessions.clear();
    }

    /** A token of the realm's with any claims. */
    String sign(JwtClaimsBuilder claims) {
        return claims.sign(key.getPrivate());
    }

    /** A bearer token as an integrator has it. */
    String bearer(String realm, String clientId) {
        return bearer(realm, clientId, Instant.now());
    }

    /** The same, issued at that moment. */
    String bearer(String realm, String clientId, Instant issued) {
        return claims(realm)
                .issuedAt(issued)
                .claim("azp", clientId)
                .claim("preferred_username", "service-account-" + clientId)
                .expiresAt(Instant.now().plusSeconds(300))
                .sign(key.getPrivate());
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String[] path = exchange.getRequestURI().getPath().split("/", -1);
            String realm = path[2];
            switch (path[path.length - 1]) {
                case "auth" -> authorize(exchange, realm);
                case "certs" -> answer(exchange, 200, jwks());
                case "token" -> backChannel(exchange, realm, true);
                case "logout" -> backChannel(exchange, realm, false);
                default -> answer(exchange, 404, "{}");
            }
        }
    }

    private void authorize(HttpExchange exchange, String realm) throws IOException {
        Map<String, String> query = form(exchange.getRequestURI().getRawQuery());
        if (!"S256".equals(query.get("code_challenge_method"))
                || !query.get("scope").contains("openid")) {
            answer(exchange, 400, "{}");
            return;
        }
        String code = UUID.randomUUID().toString();
        codes.put(code, new Grant(realm, query.get("code_challenge"), query.get("nonce"), query.get("redirect_uri")));
        String outcome = refusesPeople ? "error=access_denied" : "code=" + code;
        exchange.getResponseHeaders()
                .add("Location", query.get("redirect_uri") + "?state=" + query.get("state") + "&" + outcome);
        exchange.sendResponseHeaders(302, -1);
    }

    private void backChannel(HttpExchange exchange, String realm, boolean token) throws IOException {
        Map<String, String> form = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        if (ill) {
            answer(exchange, 500, "{}");
        } else if (!isGateway(form.get("client_assertion"), realm)) {
            answer(exchange, 401, "{\"error\":\"invalid_client\"}");
        } else if (!token) {
            signOuts.incrementAndGet();
            sessions.remove(sid(form.get("refresh_token")));
            exchange.sendResponseHeaders(204, -1);
        } else if ("refresh_token".equals(form.get("grant_type"))) {
            renew(exchange, realm, sid(form.get("refresh_token")));
        } else {
            redeem(exchange, realm, form);
        }
    }

    private void renew(HttpExchange exchange, String realm, String sid) throws IOException {
        renewals.incrementAndGet();
        pause();
        boolean alive = sessions.contains(sid);
        answer(exchange, alive ? 200 : 400, alive ? tokens(realm, sid, "") : "{\"error\":\"invalid_grant\"}");
    }

    private void redeem(HttpExchange exchange, String realm, Map<String, String> form) throws IOException {
        Grant grant = codes.remove(form.get("code"));
        boolean good = grant != null
                && grant.realm().equals(realm)
                && grant.redirectUri().equals(form.get("redirect_uri"))
                && grant.challenge().equals(sha256(form.get("code_verifier")));
        if (!good) {
            answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        String sid = UUID.randomUUID().toString();
        sessions.add(sid);
        latestSession = sid;
        answer(exchange, 200, tokens(realm, sid, grant.nonce()));
    }

    private String tokens(String realm, String sid, String nonce) {
        Instant end = Instant.now().plusSeconds(accessSeconds);
        String access = claims(realm)
                .claim("azp", "samverk-gateway")
                .claim("sid", sid)
                .claim("preferred_username", USERNAME)
                .claim("name", "Anna Ekonom")
                .claim("realm_access", Map.of("roles", List.of("economist", "federation-finance", "offline_access")))
                .expiresAt(end)
                .sign(key.getPrivate());
        String id = claims(realm)
                .audience("samverk-gateway")
                .claim("nonce", nonce)
                .expiresAt(end)
                .sign(key.getPrivate());
        String refresh = claims(realm)
                .claim("sid", sid)
                .expiresAt(Instant.now().plusSeconds(3600))
                .sign(key.getPrivate());
        return "{\"access_token\":\"%s\",\"id_token\":\"%s\",\"refresh_token\":\"%s\",\"expires_in\":%d,\"token_type\":\"Bearer\"}"
                .formatted(access, id, refresh, accessSeconds);
    }

    JwtClaimsBuilder claims(String realm) {
        return Jwt.claims()
                .issuer(url() + "/realms/" + realm)
                .subject(PERSON)
                .audience("samverk")
                .issuedAt(Instant.now());
    }

    private boolean isGateway(String assertion, String realm) {
        try {
            String[] parts = assertion.split("\\.", -1);
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initVerify(gateway);
            signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
            JsonNode claims = JSON.readTree(Base64.getUrlDecoder().decode(parts[1]));
            return signature.verify(Base64.getUrlDecoder().decode(parts[2]))
                    && claims.path("sub").asText().equals("samverk-gateway")
                    && claims.path("aud").asText().equals(url() + "/realms/" + realm);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String sid(String token) throws IOException {
        return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]))
                .path("sid")
                .asText();
    }

    private String jwks() {
        RSAPublicKey rsa = (RSAPublicKey) key.getPublic();
        return "{\"keys\":[{\"kty\":\"RSA\",\"use\":\"sig\",\"alg\":\"RS256\",\"n\":\"%s\",\"e\":\"%s\"}]}"
                .formatted(base64(rsa.getModulus()), base64(rsa.getPublicExponent()));
    }

    private static String base64(BigInteger value) {
        byte[] bytes = value.toByteArray();
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }

    private static String sha256(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> form(String text) {
        Map<String, String> form = new HashMap<>();
        for (String pair : text.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            form.put(parts[0], URLDecoder.decode(parts.length > 1 ? parts[1] : "", StandardCharsets.UTF_8));
        }
        return form;
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static void pause() {
        try {
            Thread.sleep(150); // long enough for parallel calls to meet
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
