package se.samverk.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverk.test.TestRealms;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class LimitsTest {
    private static final int MEGABYTE = 1 << 20;
    private static final String USUAL = "/tenants/v1/echo";
    private static final String LEDGER = "/cost-reporting/v1/ledger-imports";

    private final Browser client = new Browser();

    @BeforeEach
    void members() {
        TestRealms.register();
    }

    @Test
    void bodyWithinTheLimitIsPassedOnHoweverItIsFramed() {
        assertEquals(200, send(USUAL, declared(MEGABYTE)));
        assertEquals(200, send(USUAL, chunked(MEGABYTE)));
    }

    @Test
    void bodyOverTheLimitIsRefusedHoweverItIsFramed() {
        assertEquals(413, send(USUAL, declared(MEGABYTE + 1)));
        assertEquals(413, send(USUAL, chunked(MEGABYTE + 1)));
        assertEquals(413, send(USUAL, chunked(5 * MEGABYTE)));
    }

    @Test
    void ledgerMayBeLargeAndReadingsLarger() {
        assertEquals(200, send(LEDGER, declared(3 * MEGABYTE)));
        assertEquals(200, send(LEDGER, chunked(3 * MEGABYTE)));
        assertEquals(200, send("/cost-reporting/v1/meter-readings", chunked(3 * MEGABYTE)));
        assertEquals(413, send("/cost-reporting/v1/meter-readings", chunked(51 * MEGABYTE)));
        assertEquals(413, send("/cost-reporting/v1/ledger-imports-of-others", declared(3 * MEGABYTE)));
    }

    @Test
    void gatewaysOwnOperationsAreBoundedToo() {
        assertEquals(413, send("/gateway/v1/sign-out", declared(2 * MEGABYTE)));
    }

    @Test
    void clientOverItsQuotaIsToldWhenToComeBackAndOthersGoOn() {
        String greedy = Surroundings.KEYCLOAK.bearer("skara", "greedy");
        HttpResponse<String> first = asClient(greedy);
        assertEquals(200, first.statusCode());
        assertEquals(
                "\"client\";q=60;w=60",
                first.headers().firstValue("RateLimit-Policy").orElse(""));
        assertTrue(first.headers().firstValue("RateLimit").orElse("").startsWith("\"client\";r=59;t="));
        HttpResponse<String> last = first;
        for (int i = 0; i < Surroundings.CLIENT_QUOTA + 5 && last.statusCode() == 200; i++) {
            last = asClient(greedy);
        }
        assertEquals(429, last.statusCode());
        assertEquals(
                "application/problem+json",
                last.headers().firstValue("Content-Type").orElse(""));
        assertTrue(last.headers().firstValueAsLong("Retry-After").orElse(0) >= 1);
        assertTrue(last.headers().firstValue("RateLimit").orElse("").startsWith("\"client\";r=0;t="));
        assertEquals(
                200, asClient(Surroundings.KEYCLOAK.bearer("skara", "modest")).statusCode());
    }

    @Test
    void sessionHasAQuotaOfItsOwn() {
        Browser browser = new Browser().signIn("lidkoping");
        int passed = 0;
        while (browser.get(USUAL).statusCode() == 200 && passed < 100) {
            passed++;
        }
        assertTrue(passed >= Surroundings.CLIENT_QUOTA && passed <= Surroundings.CLIENT_QUOTA + 3, "passed " + passed);
    }

    @Test
    void madeUpIdentitiesStillShareTheirAddress() throws Exception {
        try (HttpClient elsewhere = HttpClient.newBuilder()
                .localAddress(InetAddress.getByName("127.0.0.9"))
                .build()) {
            int status = 200;
            int calls = 0;
            while (status == 200 && calls < Surroundings.ADDRESS_QUOTA + 500) {
                var request = Browser.call(USUAL).header("Authorization", "Bearer " + "e30.e30." + calls++);
                status = elsewhere
                        .send(request.build(), BodyHandlers.discarding())
                        .statusCode();
            }
            assertEquals(429, status);
        }
        assertEquals(200, client.get(USUAL).statusCode());
    }

    private HttpResponse<String> asClient(String bearer) {
        return client.send(
                Browser.call(USUAL).header("Authorization", "Bearer " + bearer).GET());
    }

    private int send(String path, BodyPublisher body) {
        return client.send(Browser.call(path).POST(body)).statusCode();
    }

    private static BodyPublisher declared(int size) {
        return BodyPublishers.ofByteArray(new byte[size]);
    }

    private static BodyPublisher chunked(int size) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[size]));
    }
}
