package se.samverk.tenants.apiclient;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.samverk.common.security.Role;
import se.samverk.tenants.Calls;
import se.samverk.tenants.keycloak.StubKeycloakResource;
import se.samverk.test.PostgresResource;
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
                .body("tokenUrl", endsWith("/realms/essunga/protocol/openid-connect/token"));
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

    private static Map<String, Object> client(String id, String scope) {
        return Map.of("clientId", id, "name", "Ett system", "scopes", List.of(scope));
    }
}
