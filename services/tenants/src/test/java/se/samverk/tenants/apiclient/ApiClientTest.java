package se.samverk.tenants.apiclient;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.samverk.common.security.Role;
import se.samverk.common.time.Days;
import se.samverk.tenants.Calls;
import se.samverk.tenants.keycloak.StubKeycloak;
import se.samverk.tenants.keycloak.StubKeycloakResource;
import se.samverk.test.PostgresResource;
import se.samverk.test.TestPostgres;
import se.samverk.test.TestRealms;
import se.samverk.test.TestTokens;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(StubKeycloakResource.class)
class ApiClientTest {
    private static final String PATH = "/municipalities/1445/api-clients";
    private final String administrator = TestTokens.member("1445", Role.MUNICIPALITY_ADMIN);
    private static final String FEDERATION = "/federation/api-clients";
    private final String finance = TestTokens.federation(Role.FEDERATION_FINANCE);
    private final String operator = TestTokens.federation(Role.FEDERATION_OPERATOR);

    @BeforeAll
    static void members() {
        TestRealms.register();
    }

    @Test
    void administrator_createsAClient_andSeesItsSecretOnce() {
        Calls.post(administrator, PATH, client("ekonomisystem", "statements:read"))
                .statusCode(201)
                .header("Location", endsWith("/api-clients/ekonomisystem"))
                .body("secret", notNullValue())
                .body("client.tokenUrl", endsWith("/realms/essunga/protocol/openid-connect/token"));
        Calls.get(administrator, PATH)
                .statusCode(200)
                .body("items.clientId", hasItem("ekonomisystem"))
                .body("items.find { it.clientId == 'ekonomisystem' }.scopes", contains("statements:read"))
                .body("items[0]", not(containsString("secret")));
        Calls.post(administrator, PATH, client("ekonomisystem", "statements:read"))
                .statusCode(409);
        Calls.delete(administrator, PATH + "/ekonomisystem").statusCode(204);
        Calls.delete(administrator, PATH + "/ekonomisystem").statusCode(404);
    }

    @Test
    void scopeThatIsTheFederations_isRefusedForAMember() {
        for (String scope : List.of("ledger:write", "municipalities:write", "users:write", "made:up")) {
            Calls.post(administrator, PATH, client("forsok", scope))
                    .statusCode(422)
                    .body("errors[0].field", equalTo("scopes"))
                    .body("errors[0].detail", containsString("statements:read"));
        }
        Calls.post(finance, "/federation/api-clients", client("inlasning", "ledger:write"))
                .statusCode(201);
    }

    @Test
    void operatorAndFinance_giveScopesOfTheirOwnWork_andAreToldWhichTheyAre() {
        for (String scope : Scopes.FEDERATION) {
            for (var giver :
                    Map.of(operator, Scopes.OPERATOR, finance, Scopes.FINANCE).entrySet()) {
                String id = "prov-" + scope.replace(':', '-');
                var answer = Calls.post(giver.getKey(), FEDERATION, client(id, scope));
                if (giver.getValue().contains(scope)) {
                    answer.statusCode(201);
                    Calls.delete(giver.getKey(), FEDERATION + "/" + id).statusCode(204);
                } else {
                    answer.statusCode(422)
                            .body("errors.field", contains("scopes"))
                            .body("errors[0].detail", containsString("The scope " + scope + " is not yours to give"));
                }
            }
        }
        Calls.get(finance, FEDERATION).statusCode(200);
    }

    @Test
    void apiClient_givesOnlyScopesThatItHas_whateverItsName() {
        for (String caller : List.of(
                TestTokens.client("federation", "api-clients:write", "audit:read"),
                TestTokens.namedClient("federation", "samverk-bootstraps", "api-clients:write", "audit:read"))) {
            Calls.post(caller, FEDERATION, client("arvinge", "periods:write")).statusCode(422);
            Calls.post(caller, FEDERATION, client("arvinge", "audit:read")).statusCode(201);
            Calls.delete(caller, FEDERATION + "/arvinge").statusCode(204);
        }
    }

    @Test
    void bootstrapClient_givesEveryScope_alsoInAMember() {
        Calls.post(Calls.bootstrap(), FEDERATION, client("forsta-ekonomin", "periods:write"))
                .statusCode(201);
        Calls.post(Calls.bootstrap(), PATH, client("forsta-egna", "statements:read"))
                .statusCode(201);
        String foreign = TestTokens.namedClient("1445", "samverk-bootstrap", "api-clients:write");
        Calls.post(foreign, PATH, client("forsta-andra", "statements:read")).statusCode(422);
    }

    @Test
    void memberMakesItsOwnClients_whichNobodyOfTheFederationDoes() {
        for (String caller : List.of(
                operator, TestTokens.client("federation", "api-clients:write", "statements:read", "users:read"))) {
            Calls.post(caller, PATH, client("framlingen", "statements:read"))
                    .statusCode(422)
                    .body("title", equalTo("The municipality makes its own API clients"));
        }
        Calls.get(administrator, PATH).body("items.clientId", not(hasItem("framlingen")));
    }

    @Test
    void financesClient_isRemovedByTheOperatorToo_butFinanceRemovesNoneOfTheOperators() {
        Calls.post(operator, FEDERATION, client("driftens", "users:write")).statusCode(201);
        Calls.delete(finance, FEDERATION + "/driftens").statusCode(422).body("detail", containsString("users:write"));
        Calls.delete(operator, FEDERATION + "/driftens").statusCode(204);
        Calls.post(finance, FEDERATION, client("ekonomins", "ledger:write")).statusCode(201);
        Calls.delete(operator, FEDERATION + "/ekonomins").statusCode(204);
    }

    @Test
    void clientIdOfKeycloaksOrOurOwn_isRefused() {
        for (String id : List.of("samverk-gateway", "samverk-mine", "realm-management", "account")) {
            Calls.post(administrator, PATH, client(id, "statements:read"))
                    .statusCode(422)
                    .body("errors.field", contains("clientId"));
        }
    }

    @Test
    void scopesThatCanBeGiven_areThoseOfTheRealmTemplate() throws IOException {
        Set<String> inTemplate = new TreeSet<>();
        try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream("realm/realm.json")) {
            for (JsonNode scope : new ObjectMapper().readTree(in).path("clientScopes")) {
                if (scope.path("name").asText().contains(":")) {
                    inTemplate.add(scope.path("name").asText());
                }
            }
        }
        Set<String> given = new TreeSet<>(Scopes.FEDERATION);
        given.addAll(Scopes.MEMBER);
        assertEquals(inTemplate, given);
    }

    @Test
    void noScopeAmongTheScopes_andANameThatCannotBeSeen_areRefused() {
        var noScope = new HashMap<>(client("tomhet", "statements:read"));
        noScope.put("scopes", Collections.singletonList(null));
        Calls.post(administrator, PATH, noScope).statusCode(400).body("errors.field", contains("scopes[]"));
        Calls.post(finance, FEDERATION, noScope).statusCode(400).body("errors.field", contains("scopes[]"));
        var noName = new HashMap<>(client("tomhet", "statements:read"));
        noName.put("name", "\u00a0\uffff");
        Calls.post(administrator, PATH, noName).statusCode(400).body("errors.field", contains("name"));
    }

    @Test
    void clientWithALastDay_isShownWithIt_andTheDayCanBeMoved() {
        LocalDate today = Days.today(Clock.systemUTC());
        var limited = new HashMap<>(client("tillfallig", "statements:read"));
        limited.put("validTo", today.toString());
        Calls.post(administrator, PATH, limited)
                .statusCode(201)
                .body("client.validTo", equalTo(today.toString()))
                .body("client.state", equalTo("active"));
        String address = PATH + "/tillfallig";
        var read = Calls.get(administrator, address).statusCode(200).extract();
        String tag = read.header("ETag");
        Calls.put(administrator, address, null, changed("Nytt namn", null)).statusCode(428);
        Calls.put(administrator, address, "\"gammal\"", changed("Nytt namn", null))
                .statusCode(412);
        Calls.put(administrator, address, tag, changed("Nytt namn", null))
                .statusCode(200)
                .body("name", equalTo("Nytt namn"))
                .body("validTo", nullValue())
                .body("scopes", contains("statements:read"));
        Calls.get(administrator, address).body("validTo", nullValue()).body("name", equalTo("Nytt namn"));
        Calls.delete(administrator, address).statusCode(204);
        Calls.get(administrator, address).statusCode(404);
    }

    @Test
    void lastDayThatHasBeen_orIsTooFarOff_isRefused() {
        LocalDate today = Days.today(Clock.systemUTC());
        for (LocalDate day : List.of(today.minusDays(1), today.plusYears(10).plusDays(1))) {
            var refused = new HashMap<>(client("omojlig", "statements:read"));
            refused.put("validTo", day.toString());
            Calls.post(administrator, PATH, refused)
                    .statusCode(422)
                    .body("errors.field", contains("validTo"))
                    .body("errors[0].detail", containsString(today.toString()));
        }
        Calls.post(administrator, PATH, client("mojlig", "statements:read")).statusCode(201);
        String tag = Calls.get(administrator, PATH + "/mojlig").extract().header("ETag");
        Calls.put(administrator, PATH + "/mojlig", tag, changed("Mojlig", today.minusDays(1)))
                .statusCode(422)
                .body("errors.field", contains("validTo"));
        Calls.delete(administrator, PATH + "/mojlig").statusCode(204);
    }

    @Test
    void newSecretAtOnce_keepsTheId_andIsAnother() {
        String first = Calls.post(administrator, PATH, client("roterad", "statements:read"))
                .extract()
                .path("secret");
        Calls.post(administrator, PATH + "/roterad/secrets", Map.of("overlapHours", 0))
                .statusCode(201)
                .header("Location", endsWith("/api-clients/roterad"))
                .body("secret", not(equalTo(first)))
                .body("client.clientId", equalTo("roterad"))
                .body("client.endsAt", nullValue());
        for (int hours : List.of(-1, 169)) {
            Calls.post(administrator, PATH + "/roterad/secrets", Map.of("overlapHours", hours))
                    .statusCode(400)
                    .body("errors.field", contains("overlapHours"));
        }
        Calls.delete(administrator, PATH + "/roterad").statusCode(204);
        Calls.post(administrator, PATH + "/roterad/secrets", Map.of("overlapHours", 0))
                .statusCode(404);
    }

    @Test
    void newSecretWithAnOverlap_isAClientOfItsOwn_andTheOldOneEnds() {
        Calls.post(administrator, PATH, client("vaxlad", "statements:read")).statusCode(201);
        Calls.post(administrator, PATH + "/vaxlad/secrets", Map.of("overlapHours", 24))
                .statusCode(201)
                .header("Location", endsWith("/api-clients/vaxlad-2"))
                .body("client.clientId", equalTo("vaxlad-2"))
                .body("client.scopes", contains("statements:read"))
                .body("client.endsAt", nullValue());
        String end = Calls.get(administrator, PATH + "/vaxlad")
                .body("state", equalTo("active"))
                .extract()
                .path("endsAt");
        long hours = Duration.between(Instant.now(), Instant.parse(end)).toMinutes();
        assertTrue(hours > 23 * 60 && hours <= 24 * 60, end);
        Calls.post(administrator, PATH + "/vaxlad/secrets", Map.of("overlapHours", 168))
                .body("client.clientId", equalTo("vaxlad-3"))
                .body("client.endsAt", equalTo(end));
        Calls.get(administrator, PATH + "/vaxlad").body("endsAt", equalTo(end));
        Calls.post(administrator, PATH + "/vaxlad-3/secrets", Map.of("overlapHours", 1))
                .body("client.clientId", equalTo("vaxlad-4"));
        for (String id : List.of("vaxlad", "vaxlad-2", "vaxlad-3", "vaxlad-4")) {
            Calls.delete(administrator, PATH + "/" + id).statusCode(204);
        }
    }

    @Test
    void clientWhoseEndHasCome_isStopped_andSoAreItsTokens_untilItIsGivenAnother() throws Exception {
        Calls.post(administrator, PATH, client("slutar", "statements:read")).statusCode(201);
        Calls.post(administrator, PATH + "/slutar/secrets", Map.of("overlapHours", 1))
                .statusCode(201);
        StubKeycloak.client("essunga", "slutar")
                .withObject("/attributes")
                .put("samverk.api-client.ends", Instant.now().minusSeconds(5).toString());
        due("slutar");
        Instant patience = Instant.now().plusSeconds(40);
        while (StubKeycloak.client("essunga", "slutar").path("enabled").asBoolean(true)
                && Instant.now().isBefore(patience)) {
            Thread.sleep(200);
        }
        assertFalse(StubKeycloak.client("essunga", "slutar").path("enabled").asBoolean(true));
        String tag = Calls.get(administrator, PATH + "/slutar")
                .body("state", equalTo("expired"))
                .extract()
                .header("ETag");
        Calls.put(administrator, PATH + "/slutar", tag, changed("Slutar inte", null))
                .statusCode(200)
                .body("state", equalTo("active"));
        assertTrue(StubKeycloak.client("essunga", "slutar").path("enabled").asBoolean());
        Calls.delete(administrator, PATH + "/slutar").statusCode(204);
        Calls.delete(administrator, PATH + "/slutar-2").statusCode(204);
        assertTrue(told("1445/slutar") >= 2);
    }

    private static void due(String clientId) throws SQLException {
        try (var connection = TestPostgres.superuser("tenants").getConnection();
                var update = connection.prepareStatement(
                        "update api_client_end set ends_at = now() - interval '5 seconds' where client_id = ?")) {
            update.setString(1, clientId);
            assertEquals(1, update.executeUpdate());
        }
    }

    @Test
    void nobodyGivesASecretOrALongerLife_toAClientWhoseRightsAreNotTheirs() {
        Calls.post(finance, FEDERATION, client("ekonomins-egen", "ledger:write"))
                .statusCode(201);
        String tag =
                Calls.get(operator, FEDERATION + "/ekonomins-egen").extract().header("ETag");
        Calls.post(operator, FEDERATION + "/ekonomins-egen/secrets", Map.of("overlapHours", 1))
                .statusCode(422)
                .body("detail", containsString("ledger:write"));
        Calls.put(operator, FEDERATION + "/ekonomins-egen", tag, changed("Driftens", null))
                .statusCode(422);
        Calls.post(finance, FEDERATION + "/ekonomins-egen/secrets", Map.of("overlapHours", 1))
                .statusCode(201);
        Calls.post(administrator, PATH, client("essungas", "statements:read")).statusCode(201);
        Calls.post(operator, PATH + "/essungas/secrets", Map.of("overlapHours", 1))
                .statusCode(422);
        Calls.delete(administrator, PATH + "/essungas").statusCode(204);
        Calls.delete(finance, FEDERATION + "/ekonomins-egen").statusCode(204);
    }

    @Test
    void stoppedClient_isToldOf_soThatItsTokensStop() throws SQLException {
        Calls.post(administrator, PATH, client("avbruten", "statements:read")).statusCode(201);
        assertEquals(0, told("1445/avbruten"));
        Calls.post(administrator, PATH + "/avbruten/secrets", Map.of("overlapHours", 0))
                .statusCode(201);
        assertEquals(1, told("1445/avbruten"));
        Calls.delete(administrator, PATH + "/avbruten").statusCode(204);
        assertEquals(2, told("1445/avbruten"));
    }

    private static int told(String subject) throws SQLException {
        try (var connection = TestPostgres.superuser("tenants").getConnection();
                var select = connection.prepareStatement(
                        "select count(*) from outbox_event where type = 'se.samverk.tenants.client-cut-off.v1' and subject = ?")) {
            select.setString(1, subject);
            try (var rows = select.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    private static Map<String, Object> changed(String name, LocalDate validTo) {
        Map<String, Object> form = new HashMap<>(Map.of("name", name));
        if (validTo != null) {
            form.put("validTo", validTo.toString());
        }
        return form;
    }

    private static Map<String, Object> client(String id, String scope) {
        return Map.of("clientId", id, "name", "Ett system", "scopes", List.of(scope));
    }
}
