package se.samverk.tenants.signin;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.samverk.common.security.Role;
import se.samverk.tenants.Calls;
import se.samverk.tenants.keycloak.StubKeycloakResource;
import se.samverk.test.PostgresResource;
import se.samverk.test.TestEvents;
import se.samverk.test.TestRealms;
import se.samverk.test.TestTokens;

/** That administrators see when their people last signed in, by the gateway's word. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(StubKeycloakResource.class)
class LastSignInTest {
    private static final String TYPE = "se.samverk.gateway.sign-in.v1";
    private static final String ESSUNGA = "/municipalities/1445/users";
    private static final String FEDERATION = "/federation/users";
    private final String administrator = TestTokens.member("1445", Role.MUNICIPALITY_ADMIN);
    private final String operator = TestTokens.federation(Role.FEDERATION_OPERATOR);

    @BeforeAll
    static void members() {
        TestRealms.register();
    }

    @Test
    void administrator_seesWhenSomebodyLastSignedIn_andThatSomebodyNeverHas() {
        String comer = made(administrator, ESSUNGA, "kom.ek", "economist");
        String absent = made(administrator, ESSUNGA, "kom.aldrig", "economist");
        signsIn("1445", comer);
        Calls.get(administrator, ESSUNGA + "/" + comer).body("lastSignInAt", notNullValue());
        Calls.get(administrator, ESSUNGA + "/" + absent).body("lastSignInAt", nullValue());
        Calls.get(administrator, ESSUNGA + "?limit=100")
                .body("items.find { it.username == 'kom.ek' }.lastSignInAt", notNullValue())
                .body("items.find { it.username == 'kom.aldrig' }.lastSignInAt", nullValue());
        Calls.get(administrator, ESSUNGA + "?neverSignedIn=true&limit=100")
                .body("items.username", hasItem("kom.aldrig"))
                .body("items.username", not(hasItem("kom.ek")));
    }

    @Test
    void peopleWhoHaveNotCome_areCountedAndPaged() {
        String comer = made(administrator, ESSUNGA, "sida.ek", "economist");
        signsIn("1445", comer);
        int absent = Calls.get(administrator, ESSUNGA + "?neverSignedIn=true")
                .extract()
                .path("_meta.totalItems");
        made(administrator, ESSUNGA, "sida.aldrig", "economist");
        Calls.get(administrator, ESSUNGA + "?neverSignedIn=true&limit=1")
                .body("_meta.totalItems", equalTo(absent + 1))
                .body("items.size()", equalTo(1));
    }

    @Test
    void whoHasNotComeSinceADay_isThere_whoHasComeIsNot() {
        String comer = made(administrator, ESSUNGA, "dag.ek", "economist");
        signsIn("1445", comer);
        LocalDate today = LocalDate.now();
        Calls.get(administrator, ESSUNGA + "?limit=100&notSignedInSince=" + today.minusDays(2))
                .body("items.username", not(hasItem("dag.ek")));
        Calls.get(administrator, ESSUNGA + "?limit=100&notSignedInSince=" + today.plusDays(2))
                .body("items.username", hasItem("dag.ek"));
        Calls.get(administrator, ESSUNGA + "?notSignedInSince=i%20fjol")
                .statusCode(400)
                .body("errors.field", contains("notSignedInSince"))
                .body("errors.detail", contains("Enter a day, such as 2026-03-05."));
        Calls.get(administrator, ESSUNGA + "?neverSignedIn=kanske").statusCode(400);
    }

    @Test
    void signingIn_makesNobodysChangeOutOfDate() {
        String id = made(administrator, ESSUNGA, "tagg.ek", "economist");
        String tag = Calls.get(administrator, ESSUNGA + "/" + id).extract().header("ETag");
        signsIn("1445", id);
        Map<String, Object> changed = body("Tagg", "economist");
        changed.put("enabled", true);
        Calls.put(administrator, ESSUNGA + "/" + id, tag, changed)
                .statusCode(200)
                .body("lastSignInAt", notNullValue());
    }

    @Test
    void federationsPeople_areSeenByTheFederation() {
        String id = made(operator, FEDERATION, "drift.kom", "federation-operator");
        signsIn("federation", id);
        Calls.get(operator, FEDERATION + "/" + id).body("lastSignInAt", notNullValue());
        Calls.get(operator, FEDERATION + "?neverSignedIn=true&limit=100")
                .body("items.username", not(hasItem("drift.kom")));
    }

    @Test
    void oneMunicipalitysSignIn_tellsNothingOfTheSameIdInAnother() {
        String id = made(administrator, ESSUNGA, "egen.ek", "economist");
        signsIn("1470", id);
        signsIn("federation", id);
        Calls.get(administrator, ESSUNGA + "/" + id).body("lastSignInAt", nullValue());
    }

    @Test
    void olderWordAfterANewer_andWordThatCannotBeMadeOut_changeNothing() {
        String id = made(administrator, ESSUNGA, "sen.ek", "economist");
        signsIn("1445", id);
        String first = Calls.get(administrator, ESSUNGA + "/" + id).extract().path("lastSignInAt");
        int status = TestEvents.sendAt("2020-01-01T00:00:00Z", UUID.randomUUID(), TYPE, id, "{\"realmCode\":\"1445\"}");
        assertEquals(204, status);
        Calls.get(administrator, ESSUNGA + "/" + id).body("lastSignInAt", equalTo(first));
        TestEvents.deliver(UUID.randomUUID(), TYPE, "nobody", "{\"realmCode\":\"1445\"}");
        TestEvents.deliver(UUID.randomUUID(), TYPE, id, "{}");
    }

    private static void signsIn(String realm, String id) {
        TestEvents.deliver(UUID.randomUUID(), TYPE, id, "{\"realmCode\":\"" + realm + "\"}");
    }

    private static String made(String token, String path, String username, String role) {
        Map<String, Object> user = body("Anna", role);
        user.put("username", username);
        return Calls.post(token, path, user).statusCode(201).extract().path("user.id");
    }

    private static Map<String, Object> body(String givenName, String role) {
        return new HashMap<>(Map.of(
                "givenName",
                givenName,
                "familyName",
                "Ek",
                "email",
                UUID.randomUUID() + "@kommun.example",
                "roles",
                List.of(role)));
    }
}
