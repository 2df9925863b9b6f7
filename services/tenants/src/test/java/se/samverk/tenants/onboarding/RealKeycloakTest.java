package se.samverk.tenants.onboarding;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverk.tenants.Calls;
import se.samverk.tenants.keycloak.GatewayStub;
import se.samverk.tenants.keycloak.KeycloakApiClients;
import se.samverk.tenants.keycloak.KeycloakProbe;
import se.samverk.test.KeycloakResource;
import se.samverk.test.TestPostgres;

/** What Keycloak itself makes of our template and our calls. */
@QuarkusTest
@WithTestResource(KeycloakResource.class)
@WithTestResource(GatewayStub.class)
class RealKeycloakTest {
    @Inject
    KeycloakProbe keycloak;

    @Inject
    KeycloakApiClients clients;

    @ConfigProperty(name = "samverk.federation.bootstrap-secret")
    Optional<String> bootstrapSecret;

    @TestHTTPResource(value = "/health/well", management = true)
    String wellness;

    private String bootstrap;

    @BeforeEach
    void signInAsTheInstallersClient() throws InterruptedException {
        long patience = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (RestAssured.get(wellness).statusCode() != 200 && System.nanoTime() < patience) {
            Thread.sleep(200);
        }
        bootstrap = keycloak.token("federation", "samverk-bootstrap", bootstrapSecret.orElseThrow());
    }

    @Test
    void personOfANewMember_getsATokenOfTheAgreedForm() {
        onboard("1401", "harryda");
        JsonNode token = keycloak.claims(personsToken("harryda", "1401", "per.berg", "economist"));
        long lives = token.path("exp").asLong() - token.path("iat").asLong();
        assertTrue(lives == 300 || lives == 301, "lives for " + lives + "; the second may pass between the two");
        assertEquals("samverk", token.path("aud").asText());
        assertEquals("Per Berg", token.path("name").asText());
        assertTrue(token.path("realm_access").path("roles").toString().contains("\"economist\""));
        assertFalse(token.toString().contains("@"), "no e-mail address in a token");
    }

    @Test
    void personSignedOutByAnAdministrator_isToldToTheGateway_asItExpects() throws InterruptedException {
        onboard("1441", "lerum");
        JsonNode token = keycloak.claims(personsToken("lerum", "1441", "eva.berg", "economist"));
        String subject = token.path("sub").asText();
        assertEquals(204, keycloak.asRealmsClient("lerum", "POST", "/lerum/users/" + subject + "/logout"));
        String form = GatewayStub.told();
        assertTrue(form.startsWith("logout_token="), form);
        JsonNode logout = keycloak.claims(form.substring("logout_token=".length()));
        assertEquals(token.path("iss").asText(), logout.path("iss").asText());
        assertEquals("samverk-gateway", logout.path("aud").asText());
        assertEquals(subject, logout.path("sub").asText());
        assertFalse(token.path("sid").asText().isEmpty());
        assertEquals(token.path("sid").asText(), logout.path("sid").asText());
        assertTrue(logout.path("events").has("http://schemas.openid.net/event/backchannel-logout"));
        assertFalse(logout.path("jti").asText().isEmpty());
        assertFalse(logout.has("nonce"));
        long valid = logout.path("exp").asLong() - logout.path("iat").asLong();
        assertTrue(valid > 0 && valid <= 300, "valid for " + valid);
    }

    @Test
    void wrongPasswordsInARow_closeTheDoorForAWhile_alsoToTheRightOne() {
        onboard("1440", "ale");
        Calls.post(bootstrap, "/municipalities/1440/users", person("ola.ek", "economist"))
                .statusCode(201);
        assertFalse(keycloak.code("ale", "ola.ek", "sju-lugna-vatten").isEmpty());
        for (int attempt = 0; attempt < 5; attempt++) {
            assertEquals("", keycloak.code("ale", "ola.ek", "fel-losenord-" + attempt));
        }
        assertEquals("", keycloak.code("ale", "ola.ek", "sju-lugna-vatten"));
    }

    @Test
    void browserSignIn_needsPkce_andIsInOurThemeInBothLanguages() {
        onboard("1402", "partille");
        assertTrue(keycloak.signInPage("partille", "sv").contains("Provköping 1402"));
        assertTrue(keycloak.signInPage("partille", "sv").contains("samverk.css"));
        assertTrue(keycloak.signInPage("partille", "sv").contains("Lösenord"));
        assertTrue(keycloak.signInPage("partille", "en").contains("Password"));
        assertTrue(keycloak.signInWithoutPkce("partille").contains("code_challenge"));
        assertEquals(401, keycloak.passwordGrant("partille"), "the command line's client is closed");
    }

    @Test
    void tokenOfANewRealm_isAcceptedAtOnce_forItsOwnMunicipalityOnly() {
        onboard("1407", "ockero");
        onboard("1415", "stenungsund");
        String economist = personsToken("ockero", "1407", "lisa.lind", "economist");
        Calls.get(economist, "/municipalities").statusCode(200).body("items.code", contains("1407"));
        Calls.get(economist, "/municipalities/1407").statusCode(200);
        Calls.get(economist, "/municipalities/1415").statusCode(404);
        Calls.get(economist, "/municipalities/1407/users").statusCode(403);
        String administrator = personsToken("ockero", "1407", "ove.lind", "municipality-admin");
        Calls.get(administrator, "/municipalities/1407/users?search=lind")
                .statusCode(200)
                .body("items.username", contains("lisa.lind", "ove.lind"))
                .body("items[0].roles", contains("economist"))
                .body("_meta.totalItems", equalTo(2));
        for (String odd :
                List.of("'", "%26", "%3B--", "id%3Alind", "_", "%3F", "%F0%9F%98%80", "%C3%A5%CC%8A", "%ff")) {
            Calls.getEncoded(administrator, "/municipalities/1407/users?search=" + odd)
                    .statusCode(200);
        }
    }

    @Test
    void apiClient_getsTheScopesItWasGiven_andTheServiceKnowsThem() {
        onboard("1419", "tjorn");
        var created = Calls.post(
                        bootstrap,
                        "/municipalities/1419/api-clients",
                        Map.of(
                                "clientId",
                                "integration",
                                "name",
                                "Integration",
                                "scopes",
                                List.of("municipalities:read")))
                .statusCode(201)
                .extract();
        String token = keycloak.token("tjorn", "integration", created.path("secret"));
        JsonNode claims = keycloak.claims(token);
        assertEquals("municipalities:read", claims.path("scope").asText());
        assertEquals("samverk", claims.path("aud").asText());
        Calls.get(token, "/municipalities/1419").statusCode(200);
        Calls.get(token, "/municipalities/1419/users").statusCode(403);
        Calls.get(bootstrap, "/municipalities/1419/api-clients").body("items.clientId", contains("integration"));
        Calls.delete(bootstrap, "/municipalities/1419/api-clients/integration").statusCode(204);
        Calls.get(bootstrap, "/municipalities/1419/api-clients").body("items.size()", equalTo(0));
    }

    @Test
    void apiClientsNewSecret_worksBesideTheOldOne_orInItsPlace() {
        onboard("1452", "tranemo");
        String path = "/municipalities/1452/api-clients";
        Map<String, Object> form =
                Map.of("clientId", "roterad", "name", "Roterad", "scopes", List.of("municipalities:read"));
        String first =
                Calls.post(bootstrap, path, form).statusCode(201).extract().path("secret");
        assertTrue(keycloak.gives("tranemo", "roterad", first));
        String beside = renewed(path, 1);
        assertTrue(keycloak.gives("tranemo", "roterad", first));
        assertTrue(keycloak.gives("tranemo", "roterad-2", beside));
        String instead = renewed(path, 0);
        assertFalse(keycloak.gives("tranemo", "roterad", first));
        assertEquals(
                "municipalities:read",
                keycloak.claims(keycloak.token("tranemo", "roterad", instead))
                        .path("scope")
                        .asText());
        var ended = clients.one("tranemo", "roterad").orElseThrow();
        clients.change("tranemo", ended, false);
        assertFalse(keycloak.gives("tranemo", "roterad", instead));
        clients.change("tranemo", ended, true);
        assertTrue(keycloak.gives("tranemo", "roterad", instead));
        assertEquals(ended, clients.one("tranemo", "roterad").orElseThrow());
    }

    private String renewed(String path, int overlapHours) {
        return Calls.post(bootstrap, path + "/roterad/secrets", Map.of("overlapHours", overlapHours))
                .statusCode(201)
                .extract()
                .path("secret");
    }

    @Test
    void onboardingCutOffAfterTheRealm_isFinishedByTheSameRequest() throws Exception {
        onboard("1421", "orust");
        try (var connection = TestPostgres.superuser("tenants").getConnection()) {
            connection.createStatement().execute("""
                    update onboarding set step = 'requested' where code = '1421';
                    delete from department where municipality = '1421';
                    delete from population where municipality = '1421';
                    delete from municipality_dated_name where municipality = '1421';
                    delete from municipality where code = '1421';
                    delete from realm where code = '1421'""");
        }
        Calls.get(bootstrap, "/municipalities?limit=100").body("items.code", not(hasItem("1421")));
        Calls.post(bootstrap, "/municipalities", Calls.municipality("1421", "orust"))
                .statusCode(201)
                .body("administrator.invitation", equalTo("unchanged"));
        Calls.post(bootstrap, "/municipalities", Calls.municipality("1421", "orust"))
                .statusCode(200);
        Calls.post(bootstrap, "/municipalities", Calls.municipality("1427", "orust"))
                .statusCode(409);
    }

    @Test
    void onboardingGivenUp_takesItsRealmAway_andTheSlugIsFreeAgain() throws Exception {
        onboard("1443", "sotenas");
        try (var connection = TestPostgres.superuser("tenants").getConnection()) {
            connection.createStatement().execute("""
                    update onboarding set step = 'realm-created' where code = '1443';
                    delete from department where municipality = '1443';
                    delete from population where municipality = '1443';
                    delete from municipality_dated_name where municipality = '1443';
                    delete from municipality where code = '1443';
                    delete from realm where code = '1443'""");
        }
        assertTrue(keycloak.signInPage("sotenas", "sv").contains("Provköping 1443"));
        Calls.delete(bootstrap, "/onboardings/1443").statusCode(204);
        assertFalse(keycloak.signInPage("sotenas", "sv").contains("Provköping 1443"));
        Calls.delete(bootstrap, "/onboardings/1443").statusCode(404);
        onboard("1446", "sotenas");
        Calls.delete(bootstrap, "/onboardings/1446").statusCode(409);
        assertTrue(keycloak.signInPage("sotenas", "sv").contains("Provköping 1446"));
    }

    @Test
    void weakPassword_andATakenAddress_areToldInOurWords() {
        onboard("1430", "munkedal");
        var weak = new HashMap<>(person("kort.losen", "economist"));
        weak.put("initialPassword", "kort");
        Calls.post(bootstrap, "/municipalities/1430/users", weak)
                .statusCode(422)
                .body("errors.field", contains("initialPassword"));
        Calls.post(bootstrap, "/municipalities/1430/users", person("per.berg", "economist"))
                .statusCode(201);
        var taken = new HashMap<>(person("per.bergman", "economist"));
        taken.put("email", "per.berg@example.org");
        Calls.post(bootstrap, "/municipalities/1430/users", taken)
                .statusCode(409)
                .body("title", equalTo("The e-mail address is taken"));
    }

    @Test
    void provisioningClient_canMakeRealms_andNothingElse() {
        onboard("1435", "tanum");
        assertEquals(Set.of("create-realm"), keycloak.provisionersRoles());
        for (String path : List.of("/master/users", "/master/clients", "", "/tanum/users", "/tanum/clients")) {
            assertEquals(403, keycloak.asProvisioner("GET", path), path);
        }
        assertEquals(403, keycloak.asProvisioner("DELETE", "/tanum"));
    }

    @Test
    void realmsOwnClient_reachesThatRealmOnly() {
        onboard("1438", "dals-ed");
        onboard("1439", "fargelanda");
        assertEquals(200, keycloak.asRealmsClient("dals-ed", "GET", "/dals-ed/users"));
        assertEquals(204, keycloak.asRealmsClient("dals-ed", "PUT", "/dals-ed"));
        assertEquals(403, keycloak.asRealmsClient("dals-ed", "GET", "/fargelanda/users"));
        assertEquals(403, keycloak.asRealmsClient("dals-ed", "PUT", "/fargelanda"));
        assertEquals(403, keycloak.asRealmsClient("dals-ed", "DELETE", "/fargelanda"));
        assertEquals(403, keycloak.asRealmsClient("dals-ed", "PUT", "/master"));
        assertEquals(403, keycloak.asRealmsClient("dals-ed", "GET", "/master/users"));
    }

    @Test
    void changedPerson_isWhatKeycloakSays_andTheLastAdministratorStays() {
        onboard("1442", "bollebygd");
        String administrator = personsToken("bollebygd", "1442", "ada.lind", "municipality-admin");
        String first = keycloak.claims(administrator).path("sub").asText();
        String path = "/municipalities/1442/users/";
        String economist = keycloak.claims(personsToken("bollebygd", "1442", "eli.lind", "economist"))
                .path("sub")
                .asText();
        Map<String, Object> changed = changed("Eli-Åsa", List.of("case-officer"), true);
        Calls.put(administrator, path + economist, "*", changed)
                .statusCode(200)
                .body("roles", contains("case-officer"));
        JsonNode claims = keycloak.claims(keycloak.signIn("bollebygd", "eli.lind", "sju-lugna-vatten"));
        assertEquals("Eli-Åsa Lind", claims.path("name").asText());
        assertTrue(claims.path("realm_access").path("roles").toString().contains("\"case-officer\""));
        assertFalse(claims.path("realm_access").path("roles").toString().contains("\"economist\""));
        Calls.put(administrator, path + economist, "*", changed("Eli", List.of("case-officer"), false))
                .statusCode(200);
        assertEquals("", keycloak.code("bollebygd", "eli.lind", "sju-lugna-vatten"));
        Calls.post(administrator, path + economist + "/invitations", "").statusCode(409);
        Calls.put(administrator, path + economist, "*", changed("Eli", List.of("case-officer"), true))
                .statusCode(200);
        Calls.post(administrator, path + economist + "/invitations", "").statusCode(201);
        Calls.delete(administrator, path + economist + "/sessions").statusCode(204);

        String onboarded = Calls.get(administrator, "/municipalities/1442/users?search=eva.ek")
                .extract()
                .path("items[0].id");
        Calls.put(administrator, path + onboarded, "*", changed("Eva", List.of("municipality-admin"), false))
                .statusCode(200);
        Calls.put(administrator, path + first, "*", changed("Ada", List.of("municipality-admin"), false))
                .statusCode(409);
        Calls.get(administrator, path + first).statusCode(200).body("enabled", equalTo(true));
    }

    private static Map<String, Object> changed(String givenName, List<String> roles, boolean enabled) {
        return Map.of(
                "givenName", givenName,
                "familyName", "Lind",
                "email", givenName.toLowerCase(Locale.ROOT).replace('å', 'a') + ".lind@example.org",
                "roles", roles,
                "enabled", enabled);
    }

    private void onboard(String code, String slug) {
        Calls.post(bootstrap, "/municipalities", Calls.municipality(code, slug)).statusCode(201);
    }

    private String personsToken(String slug, String code, String username, String role) {
        Calls.post(bootstrap, "/municipalities/" + code + "/users", person(username, role))
                .statusCode(201);
        return keycloak.signIn(slug, username, "sju-lugna-vatten");
    }

    private static Map<String, Object> person(String username, String role) {
        String given = username.substring(0, username.indexOf('.'));
        String family = username.substring(username.indexOf('.') + 1);
        return Map.of(
                "username",
                username,
                "givenName",
                Character.toUpperCase(given.charAt(0)) + given.substring(1),
                "familyName",
                Character.toUpperCase(family.charAt(0)) + family.substring(1),
                "email",
                username + "@example.org",
                "roles",
                List.of(role),
                "initialPassword",
                "sju-lugna-vatten",
                "passwordChangeRequired",
                false);
    }
}
