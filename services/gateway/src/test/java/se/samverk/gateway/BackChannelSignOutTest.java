package se.samverk.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.net.http.HttpResponse;
import java.security.KeyPairGenerator;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverk.test.TestPostgres;
import se.samverk.test.TestRealms;

/** Keycloak tells us that a session is over. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class BackChannelSignOutTest {
    private static final String PATH = "/gateway/internal/back-channel-logout";
    private static final Map<String, Object> EVENT =
            Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of());

    @BeforeEach
    void members() {
        TestRealms.register();
    }

    @Test
    void sessionNamedByTheTokenEndsAtOnceAndAnotherOfTheSamePersonGoesOn() {
        Browser other = new Browser().signIn("lidkoping");
        Browser browser = new Browser().signIn("lidkoping");
        assertEquals(204, tell(logout("lidkoping").claim("sid", Surroundings.KEYCLOAK.latestSession)));
        assertFalse(isSignedIn(browser));
        assertEquals(401, browser.get("/cost-reporting/v1/echo").statusCode());
        assertTrue(isSignedIn(other));
    }

    @Test
    void tokenWithoutASessionEndsAllOfThePersonsInThatRealm() {
        Browser first = new Browser().signIn("lidkoping");
        Browser second = new Browser().signIn("lidkoping");
        Browser elsewhere = new Browser().signIn("skara");
        assertEquals(204, tell(logout("lidkoping")));
        assertFalse(isSignedIn(first));
        assertFalse(isSignedIn(second));
        assertTrue(isSignedIn(elsewhere));
    }

    @Test
    void sameTokenCountsOnce() {
        String token = Surroundings.KEYCLOAK.sign(logout("lidkoping"));
        assertEquals(204, send("logout_token=" + token).statusCode());
        Browser later = new Browser().signIn("lidkoping");
        assertEquals(400, send("logout_token=" + token).statusCode());
        assertTrue(isSignedIn(later));
    }

    @Test
    void whatIsNotALogoutTokenOfThatRealmForUsEndsNothing() {
        Browser browser = new Browser().signIn("lidkoping");
        String sid = Surroundings.KEYCLOAK.latestSession;
        long now = Instant.now().getEpochSecond();
        refuse("meant for another", logout("lidkoping").audience("another").claim("sid", sid));
        refuse("no event", plain("lidkoping").claim("sid", sid));
        refuse("another event", plain("lidkoping").claim("sid", sid).claim("events", Map.of("urn:x", Map.of())));
        refuse("a nonce", logout("lidkoping").claim("sid", sid).claim("nonce", "n"));
        refuse("another realm's", logout("skara").claim("sid", sid).issuer("https://id.example/realms/lidkoping"));
        refuse("of a realm never registered", logout("nowhere").claim("sid", sid));
        refuse("issued long ago", logout("lidkoping").claim("sid", sid).issuedAt(now - 900));
        refuse("issued in the future", logout("lidkoping").claim("sid", sid).issuedAt(now + 900));
        refuse("expired", logout("lidkoping").claim("sid", sid).expiresAt(now - 120));
        refuse("valid for a day", logout("lidkoping").claim("sid", sid).expiresAt(now + 86_400));
        assertTrue(isSignedIn(browser));
        assertEquals(204, tell(logout("lidkoping").claim("sid", sid)));
        assertFalse(isSignedIn(browser));
    }

    @Test
    void anotherRealmsTokenDoesNotEndTheSameSessionId() {
        Browser browser = new Browser().signIn("lidkoping");
        assertEquals(204, tell(logout("skara").claim("sid", Surroundings.KEYCLOAK.latestSession)));
        assertTrue(isSignedIn(browser));
    }

    @Test
    void forgedOrUnsignedTokenEndsNothing() throws Exception {
        Browser browser = new Browser().signIn("lidkoping");
        String sid = Surroundings.KEYCLOAK.latestSession;
        var stranger = KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate();
        String forged = logout("lidkoping").claim("sid", sid).sign(stranger);
        assertEquals(400, send("logout_token=" + forged).statusCode());
        String unsigned = "eyJhbGciOiJub25lIn0." + forged.split("\\.")[1] + ".";
        assertEquals(400, send("logout_token=" + unsigned).statusCode());
        assertEquals(400, send("logout_token=nonsense").statusCode());
        assertEquals(400, send("").statusCode());
        assertTrue(isSignedIn(browser));
    }

    @Test
    void largeBodyIsRefusedBeforeItIsRead() {
        assertEquals(413, send("logout_token=" + "a".repeat(20_000)).statusCode());
    }

    @Test
    void tableNamesNeitherThePersonNorTheKeycloakSession() throws SQLException {
        new Browser().signIn("lidkoping");
        try (var connection = TestPostgres.superuser("gateway").getConnection();
                var statement = connection.prepareStatement(
                        "select count(*) from session where session::text ilike any (array[?, ?])")) {
            statement.setString(1, "%" + FakeKeycloak.PERSON + "%");
            statement.setString(2, "%" + Surroundings.KEYCLOAK.latestSession + "%");
            var rows = statement.executeQuery();
            assertTrue(rows.next());
            assertEquals(0, rows.getInt(1));
        }
    }

    private static JwtClaimsBuilder logout(String realm) {
        return plain(realm).claim("events", EVENT);
    }

    private static JwtClaimsBuilder plain(String realm) {
        return Surroundings.KEYCLOAK
                .claims(realm)
                .audience("samverk-gateway")
                .claim("jti", UUID.randomUUID().toString())
                .expiresAt(Instant.now().plusSeconds(120));
    }

    private static void refuse(String what, JwtClaimsBuilder claims) {
        assertEquals(400, tell(claims), what);
    }

    private static int tell(JwtClaimsBuilder claims) {
        return send("logout_token=" + Surroundings.KEYCLOAK.sign(claims)).statusCode();
    }

    private static HttpResponse<String> send(String form) {
        return new Browser().post(PATH, form, "Content-Type", "application/x-www-form-urlencoded");
    }

    private static boolean isSignedIn(Browser browser) {
        return browser.session().path("signedIn").asBoolean();
    }
}
