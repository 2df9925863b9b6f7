package se.samverk.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class ProxyTest {
    private final Browser client = new Browser();

    @Test
    void methodTargetAndQueryArriveAsSent() {
        JsonNode seen = Browser.json(client.get("/tenants/v1/municipalities/1494/echo?period=2026-03&q=%C3%A5%26b"));
        assertEquals(
                "/tenants/v1/municipalities/1494/echo?period=2026-03&q=%C3%A5%26b",
                seen.path("target").asText());
        assertEquals("GET", seen.path("method").asText());
        for (String method : new String[] {"PUT", "PATCH", "DELETE", "OPTIONS"}) {
            var request = Browser.call("/tenants/v1/echo").method(method, BodyPublishers.ofString("abc"));
            assertEquals(
                    method, Browser.json(client.send(request)).path("method").asText());
        }
    }

    @Test
    void headAnswersWithoutABody() {
        var answer = client.send(Browser.call("/tenants/v1/echo").method("HEAD", BodyPublishers.noBody()));
        assertEquals(200, answer.statusCode());
        assertEquals("", answer.body());
        assertEquals(204, client.get("/tenants/v1/nothing").statusCode());
    }

    @Test
    void claimsAboutTheWayHereAreReplacedByWhatWeKnow() throws Exception {
        String answer =
                Raw.send("GET /tenants/v1/echo HTTP/1.1\r\nHost: evil.example\r\nConnection: close, X-Secret\r\n"
                        + "X-Secret: 1\r\nX-Forwarded-For: 6.6.6.6\r\nX-Forwarded-Host: evil.example\r\n"
                        + "Forwarded: for=6.6.6.6;host=evil.example\r\nX-Real-IP: 6.6.6.6\r\nX-Request-Id: my-own-request-id\r\n"
                        + "X-HTTP-Method-Override: DELETE\r\nTE: trailers\r\nProxy-Authorization: Basic eDp5\r\n"
                        + "X-Kept: yes\r\nAuthorization: Basic eDp5\r\n\r\n");
        JsonNode headers = Browser.JSON
                .readTree(answer.substring(answer.indexOf('{'), answer.lastIndexOf('}') + 1))
                .path("headers");
        assertEquals(1, headers.path("forwarded").size());
        String authority = Surroundings.GATEWAY.substring("http://".length());
        assertEquals(
                "for=127.0.0.1;host=\"" + authority + "\";proto=http",
                headers.path("forwarded").path(0).asText());
        for (String gone : new String[] {
            "x-secret",
            "x-forwarded-for",
            "x-forwarded-host",
            "x-real-ip",
            "x-http-method-override",
            "te",
            "proxy-authorization",
            "authorization"
        }) {
            assertTrue(headers.path(gone).isMissingNode(), gone);
        }
        assertEquals("yes", headers.path("x-kept").path(0).asText());
        String id = headers.path("x-request-id").path(0).asText();
        assertNotEquals("my-own-request-id", id);
        assertTrue(answer.toLowerCase().contains("x-request-id: " + id));
        assertFalse(headers.path("host").path(0).asText().contains("evil"));
    }

    @Test
    void serviceCannotOpenUsToOthersNorSetCookies() {
        var headers = client.get("/tenants/v1/open").headers();
        for (String gone : new String[] {"Access-Control-Allow-Origin", "Set-Cookie", "Server", "X-Only-Here"}) {
            assertTrue(headers.firstValue(gone).isEmpty(), gone);
        }
        assertEquals("yes", headers.firstValue("X-Kept").orElse(""));
        assertEquals(1, headers.allValues("Content-Security-Policy").size());
        assertTrue(headers.firstValue("Content-Security-Policy").orElse("").startsWith("default-src 'none'"));
        assertEquals(1, headers.allValues("X-Request-Id").size());
        assertNotEquals("made-up-elsewhere", headers.firstValue("X-Request-Id").orElse(""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/tenants/v1/../internal/events",
                "/tenants/v1/%2e%2e/internal/events",
                "/tenants/v1/.%2E/internal/events",
                "/tenants/v1/%252e%252e/internal/events",
                "/tenants/v1/..;/internal/events",
                "/tenants/v1/;x/echo",
                "/tenants//internal/events",
                "//tenants/v1/echo",
                "/tenants/v1//echo",
                "/tenants/v1/./echo",
                "/tenants/v1/..%2finternal/events",
                "/tenants/v1/..%5cinternal",
                "/tenants/v1/..\\internal",
                "/tenants/v1/echo%00",
                "/tenants/v1/echo%0d%0aX-A:%20b",
                "/tenants/v1/ech%C3%A5/..",
                "http://127.0.0.1/tenants/v1/echo",
                "/tenants/v1/%zz"
            })
    void pathThatCanBeReadInTwoWaysReachesNoService(String target) throws Exception {
        int before = Surroundings.SERVICE.calls.get();
        String answer = Raw.send("GET " + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 400"), answer);
        assertEquals(before, Surroundings.SERVICE.calls.get());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/tenants/internal/events",
                "/cost-reporting/internal/events",
                "/tenants/q/health",
                "/tenants/q/metrics",
                "/tenants",
                "/tenants/v1x/echo",
                "/tenants/v2/echo",
                "/Tenants/v1/echo",
                "/improvement/v1/echo"
            })
    void pathOutsideTheRoutesReachesNoService(String path) {
        int before = Surroundings.SERVICE.calls.get();
        HttpResponse<String> answer = client.get(path);
        assertEquals(404, answer.statusCode());
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElse(""));
        assertEquals(before, Surroundings.SERVICE.calls.get());
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "CONNECT", "PROPFIND"})
    void methodNobodyUsesIsRefused(String method) throws Exception {
        String answer = Raw.send(method + " /tenants/v1/echo HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 405") || answer.startsWith("HTTP/1.1 400"), answer);
    }

    @Test
    void bodyFramedInTwoWaysSmugglesNothing() throws Exception {
        int before = Surroundings.SERVICE.calls.get();
        String answer = Raw.sendUntilClosed(
                "POST /tenants/v1/echo HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n"
                        + "0\r\n\r\nGET /tenants/v1/echo HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
        assertEquals(1, answers(answer), answer);
        assertTrue(answer.toLowerCase().contains("connection: close\r\n"), answer);
        assertTrue(Surroundings.SERVICE.calls.get() - before <= 1);
    }

    @Test
    void chunkedBodyEndsItsConnection_refusedUnreadToo() throws Exception {
        String next = "GET /tenants/v1/echo HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";
        String chunked = " HTTP/1.1\r\nHost: 127.0.0.1\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n";
        String echoed = Raw.sendUntilClosed("POST /tenants/v1/echo" + chunked + next);
        assertTrue(echoed.startsWith("HTTP/1.1 200"), echoed);
        assertEquals(1, answers(echoed), echoed);
        String refused = Raw.sendUntilClosed("POST /tenants/v1/../echo" + chunked + next);
        assertTrue(refused.startsWith("HTTP/1.1 400"), refused);
        assertEquals(1, answers(refused), refused);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip, chunked", "identity", "chunked\r\nTransfer-Encoding: chunked", "xchunked"})
    void bodyEncodedInAnotherWayIsRefused(String encoding) throws Exception {
        int before = Surroundings.SERVICE.calls.get();
        String answer = Raw.sendUntilClosed("POST /tenants/v1/echo HTTP/1.1\r\nHost: 127.0.0.1\r\nTransfer-Encoding: "
                + encoding + "\r\n\r\n0\r\n\r\nGET /tenants/v1/echo HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 400"), answer);
        assertEquals(1, answers(answer), answer);
        assertEquals(before, Surroundings.SERVICE.calls.get());
    }

    private static int answers(String received) {
        return received.split("HTTP/1\\.1 [1-5]\\d\\d ", -1).length - 1;
    }

    @Test
    void foreignPageGetsNoPermissionToCall() {
        var preflight = Browser.call("/tenants/v1/open")
                .method("OPTIONS", BodyPublishers.noBody())
                .headers("Origin", "https://evil.example", "Access-Control-Request-Method", "POST");
        assertTrue(client.send(preflight)
                .headers()
                .firstValue("Access-Control-Allow-Origin")
                .isEmpty());
    }

    @Test
    void largeFileGoesThroughBothWaysAsAStream() throws Exception {
        long before = used();
        var upload = Browser.call("/cost-reporting/v1/ledger-imports/echo")
                .POST(BodyPublishers.ofInputStream(() -> zeros(200L << 20)));
        assertEquals(200L << 20, Browser.json(client.send(upload)).path("size").asLong());
        try (HttpClient http = HttpClient.newHttpClient()) {
            InputStream body = http.send(Browser.call("/tenants/v1/large").build(), BodyHandlers.ofInputStream())
                    .body();
            long size = 0;
            byte[] buffer = new byte[1 << 16];
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                size += read;
            }
            assertEquals(64L << 20, size);
        }
        assertTrue(used() - before < 100L << 20, "the gateway kept what it should have passed on");
    }

    @Test
    void jsonIsCompressedForWhoeverReadsThat() {
        var answer = client.send(Browser.call("/tenants/v1/echo")
                .header("Accept-Encoding", "gzip")
                .GET());
        assertEquals("gzip", answer.headers().firstValue("Content-Encoding").orElse(""));
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static InputStream zeros(long size) {
        return new InputStream() {
            private long left = size;

            @Override
            public int read() {
                return left-- > 0 ? 0 : -1;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                if (left <= 0) {
                    return -1;
                }
                int count = (int) Math.min(length, left);
                left -= count;
                return count;
            }
        };
    }
}
