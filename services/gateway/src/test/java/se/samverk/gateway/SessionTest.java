package se.samverk.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverk.test.TestPostgres;
import se.samverk.test.TestRealms;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class SessionTest {
    private static final String ECHO = "/cost-reporting/v1/echo";

    @BeforeEach
    void members() {
        TestRealms.register();
    }

    @AfterEach
    void recover() {
        Surroundings.KEYCLOAK.accessSeconds = 300;
        Surroundings.KEYCLOAK.ill = false;
    }

    @Test
    void nobodySignedInIsSaidSoAndNothingMore() {
        assertEquals(
                "{\"signedIn\":false}", new Browser().get("/gateway/v1/session").body());
    }

    @Test
    void serviceGetsTheSessionsTokenAndNoCookie() {
        Browser browser = new Browser().signIn("lidkoping");
        var headers = Browser.json(browser.get(ECHO)).path("headers");
        assertTrue(headers.path("authorization").path(0).asText().startsWith("Bearer eyJ"), headers::toString);
        assertTrue(headers.path("cookie").isMissingNode());
    }

    @Test
    void changingCallWithItsTokenIsPassedOn() {
        Browser browser = new Browser().signIn("lidkoping");
        String csrf = browser.csrf();
        assertEquals(200, browser.post(ECHO, "{}", "X-CSRF-Token", csrf).statusCode());
        assertEquals(
                200,
                browser.post(ECHO, "{}", "X-CSRF-Token", csrf, "Origin", Surroundings.GATEWAY)
                        .statusCode());
        var seen = Browser.json(browser.post(ECHO, "{}", "X-CSRF-Token", csrf, "Sec-Fetch-Site", "same-origin"));
        assertTrue(seen.path("headers").path("x-csrf-token").isMissingNode());
    }

    @Test
    void changingCallWithoutItsTokenIsRefused() {
        Browser browser = new Browser().signIn("lidkoping");
        String foreign = new Browser().signIn("lidkoping").csrf();
        int before = Surroundings.SERVICE.calls.get();
        HttpResponse<String> refused = browser.post(ECHO, "{}");
        assertEquals(403, refused.statusCode());
        assertTrue(refused.body().contains("/problems/csrf"), refused.body());
        assertEquals(403, browser.post(ECHO, "{}", "X-CSRF-Token", "guess").statusCode());
        assertEquals(403, browser.post(ECHO, "{}", "X-CSRF-Token", foreign).statusCode());
        assertEquals(before, Surroundings.SERVICE.calls.get());
    }

    @Test
    void changingCallFromAnotherSiteIsRefusedEvenWithTheToken() {
        Browser browser = new Browser().signIn("lidkoping");
        String csrf = browser.csrf();
        for (String[] from : new String[][] {
            {"Origin", "https://evil.example"},
            {"Origin", "null"},
            {"Origin", Surroundings.GATEWAY + ".evil.example"},
            {"Sec-Fetch-Site", "cross-site"},
            {"Sec-Fetch-Site", "same-site"}
        }) {
            assertEquals(
                    403,
                    browser.post(ECHO, "{}", "X-CSRF-Token", csrf, from[0], from[1])
                            .statusCode(),
                    from[1]);
        }
    }

    @Test
    void bearerCallNeedsNoCsrfToken() {
        String bearer = Surroundings.KEYCLOAK.bearer("skara", "csrf-free");
        assertEquals(
                200,
                new Browser()
                        .post(ECHO, "{}", "Authorization", "Bearer " + bearer)
                        .statusCode());
    }

    @Test
    void bearerTokenGoesBeforeTheCookie() {
        Browser browser = new Browser().signIn("lidkoping");
        String bearer = Surroundings.KEYCLOAK.bearer("skara", "both");
        var headers = Browser.json(browser.post(ECHO, "{}", "Authorization", "Bearer " + bearer))
                .path("headers");
        assertEquals("Bearer " + bearer, headers.path("authorization").path(0).asText());
    }

    @Test
    void madeUpCookieIsA401ProblemAndTakenAway() {
        Browser browser = new Browser();
        browser.setCookie("samverk", "AAAA");
        HttpResponse<String> answer = browser.get(ECHO);
        assertEquals(401, answer.statusCode());
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElse(""));
        assertTrue(answer.headers().firstValue("Set-Cookie").orElse("").startsWith("samverk=; Max-Age=0"));
    }

    @Test
    void signOutEndsTheSessionHereAndInKeycloak() {
        Browser browser = new Browser().signIn("lidkoping");
        String handle = browser.cookie("samverk");
        int before = Surroundings.KEYCLOAK.signOuts.get();
        HttpResponse<String> out = browser.post("/gateway/v1/sign-out", "", "X-CSRF-Token", browser.csrf());
        assertEquals(200, out.statusCode(), out::body);
        assertEquals(
                Surroundings.GATEWAY + "/", Browser.json(out).path("redirect").asText());
        assertEquals(before + 1, Surroundings.KEYCLOAK.signOuts.get());
        assertEquals("", browser.cookie("samverk"));
        browser.setCookie("samverk", handle);
        assertFalse(browser.session().path("signedIn").asBoolean());
        assertEquals(401, browser.get(ECHO).statusCode());
    }

    @Test
    void signOutWithoutTheTokenEndsNothing() {
        Browser browser = new Browser().signIn("lidkoping");
        assertEquals(403, browser.post("/gateway/v1/sign-out", "").statusCode());
        assertTrue(browser.session().path("signedIn").asBoolean());
    }

    @Test
    void signOutWhileKeycloakIsIllLeadsToItsOwnSignOutPage() {
        Browser browser = new Browser().signIn("lidkoping");
        String csrf = browser.csrf();
        Surroundings.KEYCLOAK.ill = true;
        String next = Browser.json(browser.post("/gateway/v1/sign-out", "", "X-CSRF-Token", csrf))
                .path("redirect")
                .asText();
        assertTrue(
                next.startsWith(Surroundings.KEYCLOAK.url() + "/realms/lidkoping/protocol/openid-connect/logout?"),
                next);
        assertFalse(browser.session().path("signedIn").asBoolean());
    }

    @Test
    void parallelCallsAtTheTokensEndRenewItOnce() throws Exception {
        Surroundings.KEYCLOAK.accessSeconds = 1;
        Browser browser = new Browser().signIn("lidkoping");
        Thread.sleep(1100);
        Surroundings.KEYCLOAK.accessSeconds = 300;
        int before = Surroundings.KEYCLOAK.renewals.get();
        List<HttpResponse<String>> answers = parallel(8, () -> browser.get(ECHO));
        assertTrue(
                answers.stream().allMatch(answer -> answer.statusCode() == 200),
                () -> answers.getFirst().body());
        assertEquals(1, Surroundings.KEYCLOAK.renewals.get() - before);
        assertEquals(200, browser.get(ECHO).statusCode());
        assertEquals(1, Surroundings.KEYCLOAK.renewals.get() - before);
    }

    @Test
    void tokenNearItsEndIsRenewedAheadOfTime() {
        Surroundings.KEYCLOAK.accessSeconds = 20;
        Browser browser = new Browser().signIn("lidkoping");
        String first = bearerSeen(browser);
        Surroundings.KEYCLOAK.accessSeconds = 300;
        assertNotEquals(first, bearerSeen(browser));
    }

    @Test
    void sessionEndedInKeycloakEndsHereWithTheNextRenewal() throws Exception {
        Surroundings.KEYCLOAK.accessSeconds = 1;
        Browser browser = new Browser().signIn("lidkoping");
        Surroundings.KEYCLOAK.endSessions();
        Thread.sleep(1100);
        HttpResponse<String> answer = browser.get(ECHO);
        assertEquals(401, answer.statusCode());
        assertTrue(answer.body().contains("/problems/session-ended"), answer.body());
        assertFalse(browser.session().path("signedIn").asBoolean());
    }

    @Test
    void illKeycloakSignsNobodyOut() throws Exception {
        Surroundings.KEYCLOAK.accessSeconds = 1;
        Browser browser = new Browser().signIn("lidkoping");
        Surroundings.KEYCLOAK.ill = true;
        Thread.sleep(1100);
        HttpResponse<String> answer = browser.get(ECHO);
        assertEquals(503, answer.statusCode());
        assertTrue(answer.headers().firstValue("Retry-After").isPresent());
        Surroundings.KEYCLOAK.ill = false;
        assertEquals(200, browser.get(ECHO).statusCode());
    }

    @Test
    void readerStaysSignedInWithOneCall() {
        Browser browser = new Browser().signIn("lidkoping");
        int before = Surroundings.KEYCLOAK.renewals.get();
        assertEquals(403, browser.post("/gateway/v1/session", "").statusCode());
        HttpResponse<String> extended = browser.post("/gateway/v1/session", "", "X-CSRF-Token", browser.csrf());
        assertEquals(200, extended.statusCode(), extended::body);
        assertEquals(before + 1, Surroundings.KEYCLOAK.renewals.get());
    }

    @Test
    void sessionPastItsEndIsOver() throws SQLException {
        Browser browser = new Browser().signIn("essunga");
        execute("update session set expires_at = now() - interval '1 second' where realm = 'essunga'");
        assertFalse(browser.session().path("signedIn").asBoolean());
    }

    /** What a second replica would do: it knows nothing but the row. */
    @Test
    void sessionLivesInTheDatabaseAlone() throws SQLException {
        Browser browser = new Browser().signIn("grastorp");
        assertEquals(200, browser.get(ECHO).statusCode());
        execute("create table moved as select * from session where realm = 'grastorp'");
        execute("delete from session where realm = 'grastorp'");
        assertEquals(401, browser.get(ECHO).statusCode());
        execute("insert into session select * from moved");
        execute("drop table moved");
        browser.setCookie("samverk", lastHandle(browser));
        assertEquals(200, browser.get(ECHO).statusCode());
    }

    private static String lastHandle(Browser browser) {
        return browser.visited.stream()
                .flatMap(answer -> answer.headers().allValues("Set-Cookie").stream())
                .filter(cookie -> cookie.startsWith("samverk=") && !cookie.contains("Max-Age=0"))
                .map(cookie -> cookie.substring("samverk=".length(), cookie.indexOf(';')))
                .findFirst()
                .orElseThrow();
    }

    private static String bearerSeen(Browser browser) {
        return Browser.json(browser.get(ECHO))
                .path("headers")
                .path("authorization")
                .path(0)
                .asText();
    }

    private static <T> List<T> parallel(int times, Callable<T> call) throws Exception {
        List<T> results = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> running = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                running.add(threads.submit(call));
            }
            for (Future<T> each : running) {
                results.add(each.get());
            }
        }
        return results;
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = TestPostgres.superuser("gateway").getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
