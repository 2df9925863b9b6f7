package se.samverk.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class FailingServiceTest {
    private final Browser client = new Browser();

    @TestHTTPResource(value = "/metrics", management = true)
    String metricsAddress;

    @Test
    void deadServiceIsAProblemInTheReadersLanguage() {
        HttpResponse<String> answer = client.get("/dead/v1/anything");
        assertEquals(503, answer.statusCode());
        assertEquals("5", answer.headers().firstValue("Retry-After").orElse(""));
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElse(""));
        assertEquals("Tjänsten svarar inte", Browser.json(answer).path("title").asText());
        assertEquals(
                answer.headers().firstValue("X-Request-Id").orElse(""),
                Browser.json(answer).path("requestId").asText());
        var english = client.send(Browser.call("/dead/v1/anything")
                .header("Accept-Language", "en-GB")
                .GET());
        assertEquals(
                "The service does not answer",
                Browser.json(english).path("title").asText());
    }

    @Test
    void deadServiceIsAProblemAlsoForWhoeverSendsABody() {
        String body = "x".repeat(500_000);
        assertEquals(503, client.post("/dead/v1/anything", body).statusCode());
    }

    @Test
    void silentServiceIsGivenUpInTime() {
        long begun = System.nanoTime();
        HttpResponse<String> answer = client.get("/tenants/v1/silent");
        assertEquals(504, answer.statusCode());
        assertTrue(answer.headers().firstValue("Retry-After").isPresent());
        assertTrue(System.nanoTime() - begun < 5_000_000_000L);
    }

    @Test
    void serviceThatBreaksOffIsNotTakenForWhole() {
        assertThrows(AssertionError.class, () -> client.get("/tenants/v1/broken"));
        assertEquals(200, client.get("/tenants/v1/echo").statusCode());
    }

    @Test
    void serviceThatRefusesUnreadIsHeard() {
        var upload = Browser.call("/cost-reporting/v1/ledger-imports/refusing")
                .POST(BodyPublishers.ofByteArray(new byte[8 << 20]));
        assertEquals(401, client.send(upload).statusCode());
    }

    @Test
    void servicesOwnProblemIsPassedOnAsItIs() {
        HttpResponse<String> answer = client.get("/tenants/v1/failing");
        assertEquals(500, answer.statusCode());
        assertEquals("{\"status\":500}", answer.body());
    }

    @Test
    void clientThatStopsSendingIsNotWaitedForForever() throws Exception {
        String answer =
                Raw.send("POST /tenants/v1/echo HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 100\r\n\r\nhalf");
        assertTrue(answer.startsWith("HTTP/1.1 408"), answer);
    }

    @Test
    void measuredIsWhichRouteAndWhoseButNothingPersonal() {
        client.get("/tenants/v1/municipalities/1494/users/anna.ekonom/echo?name=anna");
        String bearer = Surroundings.KEYCLOAK.bearer("federation", "metered");
        client.send(Browser.call("/tenants/v1/municipalities/echo").header("Authorization", "Bearer " + bearer));
        String metrics = client.send(Browser.call(metricsAddress)).body();
        assertTrue(
                metrics.lines()
                        .anyMatch(line -> line.startsWith("samverk_gateway_requests_seconds_count")
                                && line.contains("service=\"tenants\"")
                                && line.contains("route=\"municipalities\"")
                                && line.contains("tenant=\"federation\"")
                                && line.contains("status=\"200\"")),
                metrics);
        assertFalse(metrics.contains("anna"));
    }
}
