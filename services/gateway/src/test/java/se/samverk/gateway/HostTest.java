package se.samverk.gateway;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that name their host oddly, switch the protocol, or never end. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
@TestProfile(HostTest.ShortDeadline.class)
class HostTest {
    public static class ShortDeadline implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("samverk.own-body-deadline", "1S");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: a b\r\n",
                "Host: a:-1\r\n",
                "Host: a:99999999\r\n",
                "Host: a:65536\r\n",
                "Host: {}|\r\n",
                "Host:\r\n",
                "Host: a\r\nHost: b\r\n",
                "Host: a\r\nHost: a\r\n"
            })
    void hostThatIsNone_orSeveral_isRefusedWithOurHeaders(String host) throws IOException {
        for (String path : new String[] {"/gateway/v1/realms", "/sign-in/lidkoping", "/tenants/v1/echo"}) {
            String answer = Raw.send("GET " + path + " HTTP/1.1\r\n" + host + "Connection: close\r\n\r\n");
            assertTrue(answer.startsWith("HTTP/1.1 400"), answer);
            assertTrue(answer.contains("application/problem+json"), answer);
            assertTrue(answer.toLowerCase(java.util.Locale.ROOT).contains("x-content-type-options"), answer);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a:1", "samverk.example:8080", "127.0.0.1:65535", "[::1]", "[::1]:8080"})
    void hostThatIsOne_isTaken(String host) throws IOException {
        String answer = Raw.send("GET /gateway/v1/realms HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 200"), answer);
    }

    @Test
    void oldProtocolWithoutAHost_isRefusedAsAProblem() throws IOException {
        String answer = Raw.send("GET /gateway/v1/realms HTTP/1.0\r\n\r\n");
        assertTrue(answer.contains(" 400 "), answer);
        assertTrue(answer.contains("application/problem+json"), answer);
    }

    @Test
    void protocolIsNotSwitched() throws IOException {
        String answer =
                Raw.send("GET /gateway/v1/realms HTTP/1.1\r\nHost: a\r\nConnection: Upgrade, HTTP2-Settings, close\r\n"
                        + "Upgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\n\r\n");
        assertFalse(answer.startsWith("HTTP/1.1 101"), answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/gateway/internal/back-channel-logout", "/gateway/v1/sign-out"})
    void bodyThatDoesNotCome_isNotWaitedFor(String path) throws IOException {
        Raw.sendUntilClosed("POST " + path + " HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\n\r\nhalf");
    }
}
