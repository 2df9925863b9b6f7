package se.samverk.tenants;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.samverk.common.security.Role;
import se.samverk.tenants.keycloak.StubKeycloakResource;
import se.samverk.test.PostgresResource;
import se.samverk.test.TestRealms;
import se.samverk.test.TestTokens;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(StubKeycloakResource.class)
class AuditTest {
    private static final String CLIENTS = "/municipalities/1444/api-clients";
    private static final String USERS = "/municipalities/1444/users";
    private final String administrator = TestTokens.member("1444", Role.MUNICIPALITY_ADMIN);
    private final String operator = TestTokens.federation(Role.FEDERATION_OPERATOR);

    @BeforeAll
    static void members() {
        TestRealms.register();
    }

    @Test
    void federationsClientForAMember_isToldToBoth_withoutItsSecret() {
        String secret = Calls.post(Calls.bootstrap(), CLIENTS, client("granskad-av-bada"))
                .statusCode(201)
                .extract()
                .path("secret");
        for (String reader : List.of(administrator, operator)) {
            entries(reader, "api-client", "granskad-av-bada")
                    .body("items.action", contains("api-client.added"))
                    .body("items[0].after.scopes", contains("statements:read"))
                    .body(not(containsString(secret)));
        }
    }

    @Test
    void administratorsClient_isToldToTheMemberAlone_alsoWhenItIsRemoved() {
        Calls.post(administrator, CLIENTS, client("bara-vara")).statusCode(201);
        Calls.delete(administrator, CLIENTS + "/bara-vara").statusCode(204);
        entries(administrator, "api-client", "bara-vara")
                .body("items.action", contains("api-client.removed", "api-client.added"))
                .body("items[0].after", nullValue())
                .body("items[0].before.clientId", equalTo("bara-vara"));
        entries(operator, "api-client", "bara-vara").body("items", hasSize(0));
    }

    @Test
    void newUser_isToldWithoutItsPassword() {
        var created = Calls.post(
                        administrator,
                        USERS,
                        Map.of(
                                "username", "granskad.ek",
                                "givenName", "Granskad",
                                "familyName", "Ek",
                                "email", "granskad.ek@vara.example",
                                "roles", List.of("economist")))
                .statusCode(201)
                .extract();
        String password = created.path("temporaryPassword");
        entries(administrator, "user", created.path("user.id"))
                .body("items.action", contains("user.added"))
                .body("items[0].after.username", equalTo("granskad.ek"))
                .body(not(containsString(password)));
    }

    private static ValidatableResponse entries(String token, String type, String id) {
        return Calls.get(token, "/audit-entries?recordType=" + type + "&recordId=" + id)
                .statusCode(200);
    }

    private static Map<String, Object> client(String id) {
        return Map.of("clientId", id, "name", "Granskad", "scopes", List.of("statements:read"));
    }
}
