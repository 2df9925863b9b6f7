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
        Calls.post(operator, "/federation/api-clients", client("inlasning", "ledger:write"))
                .statusCode(201);
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
        assertEquals(inTemplate, new TreeSet<>(Scopes.FEDERATION));
    }

    private static Map<String, Object> client(String id, String scope) {
        return Map.of("clientId", id, "name", "Ett system", "scopes", List.of(scope));
    }
}
