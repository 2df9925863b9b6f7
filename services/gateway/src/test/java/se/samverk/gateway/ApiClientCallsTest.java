package se.samverk.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverk.test.TestEvents;
import se.samverk.test.TestPostgres;
import se.samverk.test.TestRealms;

/** What the gateway counts of API clients, and that it cuts off those that have been stopped. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class ApiClientCallsTest {
    private static final String ECHO = "/tenants/v1/echo";
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private final Browser client = new Browser();

    @BeforeEach
    void members() {
        TestRealms.register();
    }

    @Test
    void clientsCallsAreTold_byHowTheyWent_andThoseOfRefusedTokensAreNot() throws Exception {
        for (String path : new String[] {ECHO, ECHO, "/tenants/v1/failing"}) {
            call("skara", "raknad", Instant.now(), path);
        }
        call("federation", "raknad", Instant.now(), ECHO);
        for (int i = 0; i < 5; i++) {
            call("skara", "nekad", Instant.now(), "/tenants/v1/refusing");
        }
        new Browser().signIn("skara").get(ECHO);
        Map<String, Long> told = waitFor(3, "1495/raknad");
        assertEquals(3, told.get("1495/raknad"));
        assertEquals(1, told.get("1495/raknad failed"));
        assertEquals(0, told.get("1495/raknad refused"));
        assertEquals(1, told.get("federation/raknad"));
        assertTrue(told.keySet().stream().noneMatch(key -> key.contains("nekad")), told.toString());
        assertTrue(told.keySet().stream().noneMatch(key -> key.contains("samverk-gateway")), told.toString());
    }

    @Test
    void cutOffClientsTokens_areRefusedWithinASecond_andLaterOnesAreNot() throws Exception {
        Instant now = Instant.now();
        assertEquals(200, call("vara", "stoppad", now, ECHO));
        cutOff("1470", "stoppad", now.getEpochSecond());
        Thread.sleep(1100);
        int before = Surroundings.SERVICE.calls.get();
        assertEquals(401, call("vara", "stoppad", now, ECHO));
        assertEquals(401, call("vara", "stoppad", now.minusSeconds(200), ECHO));
        assertEquals(before, Surroundings.SERVICE.calls.get());
        assertEquals(200, call("vara", "stoppad", now.plusSeconds(1), ECHO));
        assertEquals(200, call("vara", "annan", now, ECHO));
        assertEquals(200, call("skara", "stoppad", now, ECHO));
    }

    @Test
    void earlierCutOffThatComesLate_opensNothingAgain() throws Exception {
        Instant now = Instant.now();
        cutOff("1445", "sen", now.getEpochSecond());
        cutOff("1445", "sen", now.minusSeconds(100).getEpochSecond());
        Thread.sleep(1100);
        assertEquals(401, call("essunga", "sen", now, ECHO));
    }

    private int call(String realm, String clientId, Instant issued, String path) {
        String bearer = Surroundings.KEYCLOAK.bearer(realm, clientId, issued);
        return client.send(Browser.call(path).header("Authorization", "Bearer " + bearer))
                .statusCode();
    }

    private static void cutOff(String realmCode, String clientId, long issuedTo) {
        TestEvents.deliver(
                UUID.randomUUID(),
                "se.samverk.tenants.client-cut-off.v1",
                realmCode + "/" + clientId,
                "{\"realmCode\":\"%s\",\"clientId\":\"%s\",\"issuedToSeconds\":%d}"
                        .formatted(realmCode, clientId, issuedTo));
    }

    private static Map<String, Long> waitFor(long calls, String key) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        Map<String, Long> told = told();
        while (told.getOrDefault(key, 0L) < calls && Instant.now().isBefore(end)) {
            Thread.sleep(100);
            told = told();
        }
        return told;
    }

    /** Sums of every event in the outbox, by realm and client. */
    private static Map<String, Long> told() throws SQLException, IOException {
        Map<String, Long> sums = new HashMap<>();
        try (Connection connection = TestPostgres.superuser("gateway").getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select subject, payload::text from outbox_event where type = 'se.samverk.gateway.client-use.v1'");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                for (JsonNode one : Browser.JSON.readTree(rows.getString(2)).path("clients")) {
                    String key = rows.getString(1) + "/" + one.path("clientId").asText();
                    sums.merge(key, one.path("calls").asLong(), Long::sum);
                    sums.merge(key + " refused", one.path("refused").asLong(), Long::sum);
                    sums.merge(key + " failed", one.path("failed").asLong(), Long::sum);
                }
            }
        }
        return sums;
    }
}
