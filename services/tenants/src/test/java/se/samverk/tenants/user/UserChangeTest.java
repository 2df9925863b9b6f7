package se.samverk.tenants.user;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.samverk.common.security.Role;
import se.samverk.tenants.Calls;
import se.samverk.tenants.keycloak.StubKeycloak;
import se.samverk.tenants.keycloak.StubKeycloakResource;
import se.samverk.test.PostgresResource;
import se.samverk.test.TestRealms;
import se.samverk.test.TestTokens;

/** What becomes of people who are in a realm already. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(StubKeycloakResource.class)
class UserChangeTest {
    private static final String SKARA = "/municipalities/1495/users";
    private static final String VARA = "/municipalities/1470/users";
    private static final String FEDERATION = "/federation/users";
    private final String administrator = TestTokens.member("1495", Role.MUNICIPALITY_ADMIN);
    private final String finance = TestTokens.federation(Role.FEDERATION_FINANCE);
    private final String operator = TestTokens.federation(Role.FEDERATION_OPERATOR);

    @BeforeAll
    static void members() {
        TestRealms.register();
    }

    @Test
    void administrator_changesAUser_ofTheVersionThatWasRead() {
        String path = SKARA + "/" + made(administrator, SKARA, "ulla.ek", "economist");
        String tag = Calls.get(administrator, path)
                .statusCode(200)
                .body("roles", contains("economist"))
                .extract()
                .header("ETag");
        Map<String, Object> changed = body("Ulla", List.of("case-officer", "economist"), true);
        changed.put("departmentCode", "KS");
        Calls.put(administrator, path, null, changed).statusCode(428);
        Calls.put(administrator, path, "\"nej\"", changed).statusCode(412);
        Calls.put(administrator, path, tag, changed)
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("givenName", equalTo("Ulla"))
                .body("roles", contains("case-officer", "economist"))
                .body("departmentCode", equalTo("KS"));
        Calls.put(administrator, path, tag, changed).statusCode(412);
        Calls.get(administrator, path).statusCode(200).body("departmentCode", equalTo("KS"));
        JsonNode stored = stored("skara", "ulla.ek");
        assertEquals("ulla.ek", stored.path("username").asText());
        assertEquals(
                "[\"case-officer\",\"economist\"]",
                stored.path("attributes").path("samverkRoles").toString());
    }

    @Test
    void whoMayNoLongerSignIn_isSignedOut_andCanBeLetInAgain() {
        String path = SKARA + "/" + made(administrator, SKARA, "bo.alm", "economist");
        Calls.put(administrator, path, "*", body("Bo", List.of("economist"), false))
                .statusCode(200)
                .body("enabled", equalTo(false));
        assertEquals("[\"logout\"]", stored("skara", "bo.alm").path("done").toString());
        Calls.post(administrator, path + "/invitations", "")
                .statusCode(409)
                .body("title", equalTo("The person is shut out"));
        Calls.put(administrator, path, "*", body("Bo", List.of("economist"), true))
                .statusCode(200)
                .body("enabled", equalTo(true));
    }

    @Test
    void whatFailsAfterTheChange_leavesItTold_andIsMadeUpForByTheSameCallAgain() {
        String id = made(administrator, SKARA, "envis.ek", "economist");
        StubKeycloak.failNext("POST", "/" + id + "/logout");
        Map<String, Object> out = body("Envis", List.of("economist"), false);
        Calls.put(administrator, SKARA + "/" + id, "*", out).statusCode(503);
        Calls.get(administrator, "/audit-entries?recordType=user&recordId=" + id)
                .body("items.action", contains("user.changed", "user.added"));
        Calls.put(administrator, SKARA + "/" + id, "*", out).statusCode(200);
        assertEquals("[\"logout\"]", stored("skara", "envis.ek").path("done").toString());
    }

    @Test
    void rolesThatCountAtSignIn_areWhatIsShown_whateverTheCopySays() {
        String id = made(administrator, SKARA, "sann.ek", "economist");
        ((ObjectNode) stored("skara", "sann.ek").path("attributes"))
                .putArray("samverkRoles")
                .add("case-officer");
        Calls.get(administrator, SKARA + "/" + id).body("roles", contains("economist"));
    }

    @Test
    void addressWithCapitals_isKeptAsKeycloakKeepsIt_soThatTheTagHolds() {
        String path = SKARA + "/" + made(administrator, SKARA, "stor.ek", "economist");
        Map<String, Object> changed = body("Stor", List.of("economist"), true);
        changed.put("email", "Stor.EK." + UUID.randomUUID() + "@Skara.example");
        String tag = Calls.put(administrator, path, "*", changed)
                .statusCode(200)
                .extract()
                .header("ETag");
        assertEquals(
                changed.get("email").toString().toLowerCase(Locale.ROOT),
                stored("skara", "stor.ek").path("email").asText());
        Calls.put(administrator, path, tag, changed).statusCode(200);
    }

    @Test
    void theLastAdministrator_staysOne() {
        String vara = TestTokens.member("1470", Role.MUNICIPALITY_ADMIN);
        String path = VARA + "/" + made(vara, VARA, "ensam.ek", "municipality-admin");
        StubKeycloak.keepAlone("vara", "ensam.ek");
        Calls.put(vara, path, "*", body("Ensam", List.of("municipality-admin"), false))
                .statusCode(409)
                .body("title", equalTo("The last one with the role"));
        Calls.put(vara, path, "*", body("Ensam", List.of("economist"), true)).statusCode(409);
        assertTrue(stored("vara", "ensam.ek").path("enabled").asBoolean());
        Calls.put(vara, path, "*", body("Nytt namn", List.of("economist", "municipality-admin"), true))
                .statusCode(200);
        made(vara, VARA, "andra.ek", "municipality-admin");
        Calls.put(vara, path, "*", body("Ensam", List.of("economist"), true)).statusCode(200);
    }

    @Test
    void administrator_signsSomebodyOut_andInvitesAnew() {
        String id = made(administrator, SKARA, "glomsk.ek", "economist");
        Calls.delete(administrator, SKARA + "/" + id + "/sessions").statusCode(204);
        Calls.post(administrator, SKARA + "/" + id + "/invitations", "")
                .statusCode(201)
                .body("invitation", equalTo("temporary-password"))
                .body("temporaryPassword", notNullValue());
        assertEquals(
                "[\"logout\",\"logout\",\"reset-password\"]",
                stored("skara", "glomsk.ek").path("done").toString());
    }

    @Test
    void noRoleBeyondTheRealm_andNothingIsChanged() {
        String path = SKARA + "/" + made(administrator, SKARA, "kaj.ek", "economist");
        Calls.put(administrator, path, "*", body("Kajsa", List.of("federation-finance"), true))
                .statusCode(422)
                .body("errors.field", contains("roles"));
        assertEquals("Anna", stored("skara", "kaj.ek").path("firstName").asText());
        Calls.put(administrator, path, "*", body("", List.of(), true))
                .statusCode(400)
                .body("errors.field", contains("givenName", "roles"));
    }

    @Test
    void whoIsNotThere_andAMachinesAccount_areAnsweredAlike() {
        made(administrator, SKARA, "nagon.ek", "economist");
        for (String id : List.of(UUID.randomUUID().toString(), machine())) {
            Calls.get(administrator, SKARA + "/" + id).statusCode(404);
            Calls.put(administrator, SKARA + "/" + id, "*", body("X", List.of("economist"), true))
                    .statusCode(404);
            Calls.delete(administrator, SKARA + "/" + id + "/sessions").statusCode(404);
            Calls.post(administrator, SKARA + "/" + id + "/invitations", "").statusCode(404);
        }
    }

    @Test
    void financeAndOperator_touchNobodyWhoseRolesAreNotTheirs() {
        String theirs = FEDERATION + "/" + made(operator, FEDERATION, "dick.drift", "federation-operator");
        for (ValidatableResponse answer : List.of(
                Calls.put(finance, theirs, "*", body("Dick", List.of("federation-operator"), true)),
                Calls.put(finance, theirs, "*", body("Dick", List.of("federation-finance"), true)),
                Calls.delete(finance, theirs + "/sessions"),
                Calls.post(finance, theirs + "/invitations", ""))) {
            answer.statusCode(422).body("errors.field", contains("roles"));
        }
        assertFalse(stored("federation", "dick.drift").has("done"));
        String finances = FEDERATION + "/" + made(finance, FEDERATION, "eva.ekonomi", "federation-finance");
        Calls.put(operator, finances, "*", body("Eva", List.of("federation-finance"), false))
                .statusCode(422);
        Calls.delete(operator, finances + "/sessions").statusCode(204);
        Calls.put(operator, theirs, "*", body("Dick", List.of("federation-operator", "federation-editor"), true))
                .statusCode(200);
    }

    private static String machine() {
        JsonNode users = StubKeycloak.realm("skara").path("users");
        for (JsonNode user : users) {
            if (user.path("username").asText().equals("service-account-probe")) {
                return user.path("id").asText();
            }
        }
        String id = UUID.randomUUID().toString();
        ((ArrayNode) users)
                .addObject()
                .put("id", id)
                .put("username", "service-account-probe")
                .put("serviceAccountClientId", "probe");
        return id;
    }

    private static String made(String token, String path, String username, String role) {
        Map<String, Object> user = body("Anna", List.of(role), true);
        user.remove("enabled");
        user.put("username", username);
        return Calls.post(token, path, user).statusCode(201).extract().path("user.id");
    }

    private static Map<String, Object> body(String givenName, List<String> roles, boolean enabled) {
        return new HashMap<>(Map.of(
                "givenName", givenName,
                "familyName", "Ek",
                "email", UUID.randomUUID() + "@kommun.example",
                "roles", roles,
                "enabled", enabled));
    }

    private static JsonNode stored(String slug, String username) {
        for (JsonNode user : StubKeycloak.realm(slug).path("users")) {
            if (user.path("username").asText().equals(username)) {
                return user;
            }
        }
        throw new AssertionError(username + " is not there");
    }
}
