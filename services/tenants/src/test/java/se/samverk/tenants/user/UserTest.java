package se.samverk.tenants.user;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.samverk.common.security.Role;
import se.samverk.tenants.Calls;
import se.samverk.tenants.keycloak.StubKeycloak;
import se.samverk.tenants.keycloak.StubKeycloakResource;
import se.samverk.test.PostgresResource;
import se.samverk.test.TestRealms;
import se.samverk.test.TestTokens;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(StubKeycloakResource.class)
class UserTest {
    private static final String PATH = "/municipalities/1495/users";
    private final String administrator = TestTokens.member("1495", Role.MUNICIPALITY_ADMIN);
    private static final String FEDERATION = "/federation/users";
    private static final List<String> FEDERATIONS_ROLES =
            List.of("federation-operator", "federation-editor", "federation-finance", "federation-approver");
    private final String finance = TestTokens.federation(Role.FEDERATION_FINANCE);
    private final String operator = TestTokens.federation(Role.FEDERATION_OPERATOR);

    @BeforeAll
    static void members() {
        TestRealms.register();
    }

    @Test
    void administrator_createsAUser_whoGetsATemporaryPassword() {
        Calls.post(administrator, PATH, user("anna.ek", "economist", Map.of()))
                .statusCode(201)
                .header(
                        "Location",
                        endsWith("/users/" + stored("anna.ek").path("id").asText()))
                .body("invitation", equalTo("temporary-password"))
                .body("temporaryPassword", notNullValue())
                .body("user.roles", contains("economist"));
        assertEquals(
                "UPDATE_PASSWORD",
                stored("anna.ek").path("requiredActions").path(0).asText());
        Calls.get(administrator, PATH).statusCode(200).body("items.username", hasItem("anna.ek"));
    }

    @Test
    void initialPassword_mustBeChanged_unlessTheInstallationSaysOtherwise() {
        Calls.post(administrator, PATH, user("bo.ek", "economist", Map.of("initialPassword", "sju lugna sjöar")))
                .statusCode(201)
                .body("invitation", equalTo("initial-password"))
                .body("temporaryPassword", nullValue());
        assertEquals(
                "true",
                stored("bo.ek").path("credentials").path(0).path("temporary").asText());
        Calls.post(
                        administrator,
                        PATH,
                        user(
                                "bo.ekman",
                                "economist",
                                Map.of("initialPassword", "sju lugna sjöar", "passwordChangeRequired", false)))
                .statusCode(422)
                .body("errors.field", contains("passwordChangeRequired"));
    }

    @Test
    void searchForWhatNoNameHolds_isRefused_beforeKeycloakIsAsked() {
        for (String search : List.of("%5C", "%22", "%2A", "%25", "a%00b", "a%0Ab", "%7F")) {
            Calls.getEncoded(administrator, PATH + "?search=" + search)
                    .statusCode(400)
                    .contentType("application/problem+json");
        }
        Calls.getEncoded(administrator, PATH + "?search=%5C").body("errors.field", contains("search"));
        Calls.getEncoded(administrator, PATH + "?search=d'Arc+%26+%C3%B6+%F0%9F%98%80")
                .statusCode(200);
        Calls.getEncoded(administrator, PATH + "/a%00b").statusCode(400);
    }

    @Test
    void roleOfTheOtherKindOfRealm_isRefused() {
        Calls.post(administrator, PATH, user("cia.ek", "federation-finance", Map.of()))
                .statusCode(422)
                .body("errors.field", contains("roles"));
        Calls.post(operator, FEDERATION, user("cia.ek", "economist", Map.of()))
                .statusCode(422)
                .body("errors.field", contains("roles"));
        Calls.post(finance, FEDERATION, user("cia.ek", "federation-finance", Map.of()))
                .statusCode(201);
    }

    @Test
    void operatorAndFinance_giveRolesOfTheirOwnWork_andAreToldWhichTheyAre() {
        Map<String, List<String>> work = Map.of(
                operator,
                List.of("federation-editor", "federation-operator"),
                TestTokens.client("federation", "users:write"),
                List.of("federation-editor", "federation-operator"),
                finance,
                List.of("federation-approver", "federation-finance"));
        int number = 0;
        for (var giver : work.entrySet()) {
            for (String role : FEDERATIONS_ROLES) {
                String username = "rolf.ek" + number++;
                var answer = Calls.post(giver.getKey(), FEDERATION, user(username, role, Map.of()));
                if (giver.getValue().contains(role)) {
                    answer.statusCode(201);
                } else {
                    answer.statusCode(422)
                            .body("errors.field", contains("roles"))
                            .body("errors[0].detail", containsString(role + " is not yours"))
                            .body("errors[0].detail", containsString(String.join(", ", giver.getValue())));
                }
            }
        }
        Calls.get(finance, FEDERATION).statusCode(200);
    }

    @Test
    void bootstrapClient_givesEveryRole_inTheFederationAndInAMember() {
        for (String role : FEDERATIONS_ROLES) {
            Calls.post(Calls.bootstrap(), FEDERATION, user("forst." + role, role, Map.of()))
                    .statusCode(201);
        }
        Calls.post(Calls.bootstrap(), PATH, user("forst.ek", "economist", Map.of()))
                .statusCode(201);
    }

    @Test
    void federation_givesAMemberItsAdministrators_andNobodyElse() {
        for (String caller : List.of(operator, TestTokens.client("federation", "users:write"))) {
            Calls.post(caller, PATH, user("dan.ek", "economist", Map.of()))
                    .statusCode(422)
                    .body("errors.field", contains("roles"));
        }
        Calls.post(TestTokens.client("federation", "users:write"), PATH, user("dag.ek", "municipality-admin", Map.of()))
                .statusCode(201);
        Calls.post(operator, PATH, user("dan.ek", "municipality-admin", Map.of()))
                .statusCode(201);
        Calls.get(operator, PATH).statusCode(403);
    }

    @Test
    void usernameTwice_isAConflict_andAMachinesNameIsRefused() {
        Calls.post(administrator, PATH, user("eva.ek", "economist", Map.of())).statusCode(201);
        Calls.post(administrator, PATH, user("eva.ek", "economist", Map.of()))
                .statusCode(409)
                .body("title", equalTo("The username is taken"));
        Calls.post(administrator, PATH, user("service-account-x", "economist", Map.of()))
                .statusCode(422)
                .body("errors.field", contains("username"));
    }

    @Test
    void faultyFields_areNamed_andNothingOfThemIsRepeated() {
        Calls.post(
                        administrator,
                        PATH,
                        Map.of(
                                "username",
                                "X",
                                "givenName",
                                "",
                                "familyName",
                                "Ek",
                                "email",
                                "nej",
                                "roles",
                                List.of()))
                .statusCode(400)
                .body("errors.field", contains("email", "givenName", "roles", "username"));
    }

    @Test
    void noRoleAmongTheRoles_isRefused_asAnElement() {
        for (String path : List.of(PATH, FEDERATION)) {
            Calls.post(operator, path, user("nils.ek", "economist", Map.of("roles", Collections.singletonList(null))))
                    .statusCode(400)
                    .body("errors.field", contains("roles[]"));
        }
    }

    @Test
    void nameThatCannotBeSeen_isRefused() {
        for (String name :
                List.of("\u00a0", "\uffff", "Anna\u0007", "Anna\u202e", "\u200d", "\u3164", "42", "\ufeffAnna")) {
            Calls.post(administrator, PATH, user("osynlig.ek", "economist", Map.of("givenName", name)))
                    .statusCode(400)
                    .body("errors.field", contains("givenName"));
            Calls.post(administrator, PATH, user("osynlig.ek", "economist", Map.of("familyName", name)))
                    .statusCode(400)
                    .body("errors.field", contains("familyName"));
        }
        Calls.post(
                        administrator,
                        PATH,
                        user("synlig.ek", "economist", Map.of("givenName", "Zoë-Åsa", "familyName", "d’Arc 李")))
                .statusCode(201);
    }

    private static Map<String, Object> user(String username, String role, Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "username",
                username,
                "givenName",
                "Anna",
                "familyName",
                "Ek",
                "email",
                username + "@skara.example",
                "roles",
                List.of(role)));
        body.putAll(more);
        return body;
    }

    private static JsonNode stored(String username) {
        for (JsonNode user : StubKeycloak.realm("skara").path("users")) {
            if (user.path("username").asText().equals(username)) {
                return user;
            }
        }
        throw new AssertionError(username + " is not there");
    }
}
