package se.samverk.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverk.test.TestEvents;
import se.samverk.test.TestPostgres;
import se.samverk.test.TestRealms;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class SignInTest {

    @BeforeAll
    static void members() {
        TestRealms.register();
    }

    @AfterEach
    void recover() {
        Surroundings.KEYCLOAK.refusesPeople = false;
        Surroundings.KEYCLOAK.ill = false;
    }

    @Test
    void personSignsInToOwnMunicipalityAndLandsWhereTheyWanted() {
        Browser browser = new Browser();
        HttpResponse<String> page = browser.open("/sign-in/lidkoping?return=/lidkoping/kostnader?period=2026-03");
        assertEquals(
                Surroundings.GATEWAY + "/lidkoping/kostnader?period=2026-03",
                page.uri().toString());
        var session = browser.session();
        assertTrue(session.path("signedIn").asBoolean());
        assertEquals("Anna Ekonom", session.path("name").asText());
        assertEquals(FakeKeycloak.USERNAME, session.path("username").asText());
        assertEquals("1494", session.path("realm").path("code").asText());
        assertEquals("[\"economist\"]", session.path("roles").toString()); // a member cannot name a federation's role
    }

    @Test
    void withoutAWishThePersonLandsAtTheMunicipality() {
        assertEquals(
                Surroundings.GATEWAY + "/skara",
                new Browser().open("/sign-in/skara").uri().toString());
    }

    @Test
    void cookieIsOutOfScriptsReachAndNoTokenReachesTheBrowser() {
        Browser browser = new Browser().signIn("vara");
        browser.session();
        browser.get("/tenants/v1/quiet/nothing");
        List<String> cookies = browser.visited.stream()
                .flatMap(response -> response.headers().allValues("Set-Cookie").stream())
                .filter(cookie -> !cookie.contains("Max-Age=0"))
                .toList();
        assertTrue(cookies.stream().allMatch(cookie -> cookie.toLowerCase().contains("httponly")), cookies::toString);
        assertTrue(cookies.stream().anyMatch(cookie -> cookie.startsWith("q_auth")), cookies::toString);
        assertTrue(cookies.stream().allMatch(cookie -> cookie.contains("SameSite=Lax")), cookies::toString);
        String session = cookies.stream()
                .filter(cookie -> cookie.startsWith("samverk="))
                .findFirst()
                .orElseThrow();
        assertTrue(session.contains("; Path=/; HttpOnly; SameSite=Lax"), session);
        String everything = String.join(
                "\n",
                browser.visited.stream()
                        .flatMap(response -> Stream.of(
                                response.body(), response.headers().map().toString()))
                        .toList());
        assertFalse(everything.matches("(?s).*eyJ[\\w-]+\\.eyJ.*"), "something like a token went to the browser");
    }

    @Test
    void storedSessionHoldsNeitherHandleNorToken() throws SQLException {
        Browser browser = new Browser().signIn("gotene");
        try (Connection connection = TestPostgres.superuser("gateway").getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select encode(id, 'escape') || encode(tokens, 'escape') from session where realm = 'gotene'")) {
            assertTrue(rows.next());
            String stored = rows.getString(1);
            assertFalse(stored.contains("eyJ"));
            assertFalse(stored.contains(browser.cookie("samverk")));
        }
    }

    @Test
    void signInIsToldOnceWithNothingOfThePersonButTheId_andWhatFollowsIsNot() throws SQLException {
        clearOutbox();
        Browser browser = new Browser().signIn("essunga");
        browser.session();
        browser.open("/sign-in/essunga");
        assertEquals("se.samverk.gateway.sign-in.v1|" + FakeKeycloak.PERSON + "|{\"realmCode\": \"1445\"}", outbox());
        clearOutbox();
        Surroundings.KEYCLOAK.refusesPeople = true;
        new Browser().open("/sign-in/essunga");
        assertEquals("", outbox());
    }

    private static String outbox() throws SQLException {
        try (Connection connection = TestPostgres.superuser("gateway").getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select coalesce(string_agg(type || '|' || subject || '|' || payload::text, ' '), '') from outbox_event where type = 'se.samverk.gateway.sign-in.v1'")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void clearOutbox() throws SQLException {
        try (Connection connection = TestPostgres.superuser("gateway").getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("delete from outbox_event");
        }
    }

    @Test
    void signingInAgainBeginsAnotherSessionAndEndsTheFirst() {
        Browser browser = new Browser().signIn("vara");
        String first = browser.cookie("samverk");
        browser.signIn("skara");
        assertNotEquals(first, browser.cookie("samverk"));
        Browser thief = new Browser();
        thief.setCookie("samverk", first);
        assertFalse(thief.session().path("signedIn").asBoolean());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "//evil.example",
                "/%2F%2Fevil.example",
                "/\\evil.example",
                "/lidkoping//evil.example",
                "javascript:alert(1)",
                "",
                "/a%0d%0aSet-Cookie:x=1"
            })
    void returnToAnotherSiteIsRefused(String target) {
        String query = target.replace("\\", "%5C");
        HttpResponse<String> answer = new Browser().get("/sign-in/lidkoping?return=" + query);
        assertEquals(400, answer.statusCode());
        assertTrue(answer.headers().firstValue("Location").isEmpty());
    }

    @Test
    void unknownMunicipalityIsSaidSo() {
        HttpResponse<String> page = new Browser().open("/sign-in/atlantis");
        assertEquals(404, page.statusCode());
        assertTrue(page.body().contains("Kommunen finns inte här"), page.body());
        assertEquals(
                "application/problem+json",
                new Browser()
                        .get("/sign-in/atlantis")
                        .headers()
                        .firstValue("Content-Type")
                        .orElse(""));
    }

    @Test
    void memberMadeWhileTheGatewayRunsCanSignInAtOnce() throws InterruptedException {
        assertEquals(404, new Browser().open("/sign-in/nossebro").statusCode());
        TestEvents.deliver(UUID.randomUUID(), "se.samverk.tenants.municipality.v1", "1400", """
                {"code":"1400","slug":"nossebro","name":"Nossebro kommun","organisationNumber":null,"populations":[],"departments":[]}""");
        Thread.sleep(1100); // the registry looks again at most once a second
        Browser browser = new Browser().signIn("nossebro");
        assertEquals("1400", browser.session().path("realm").path("code").asText());
        assertTrue(browser.get("/gateway/v1/realms").body().contains("nossebro"));
    }

    @Test
    void personWhoGivesUpAtKeycloakIsToldSo() {
        Surroundings.KEYCLOAK.refusesPeople = true;
        HttpResponse<String> page = new Browser().open("/sign-in/lidkoping");
        assertEquals(401, page.statusCode());
        assertTrue(page.body().contains("Inloggningen blev inte klar"), page.body());
    }

    @Test
    void callbackThatNobodyAskedForBeginsNoSession() {
        Browser browser = new Browser();
        browser.get("/sign-in/lidkoping/callback?code=stolen&state=made-up");
        assertEquals("", browser.cookie("samverk"));
    }

    @Test
    void keycloakFallingIllDuringSignInIsNoServerError() {
        Surroundings.KEYCLOAK.ill = true;
        assertEquals(401, new Browser().open("/sign-in/lidkoping").statusCode());
    }

    @Test
    void anotherHostNameLeadsToOurOwn() throws Exception {
        String answer = Raw.send("GET /sign-in/lidkoping HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 302"), answer);
        assertTrue(
                answer.toLowerCase().contains("location: " + Surroundings.GATEWAY + "/sign-in/lidkoping\r\n"), answer);
    }
}
