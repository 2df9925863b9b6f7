package se.samverk.tenants.apiclient;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.samverk.common.security.Role;
import se.samverk.common.time.Days;
import se.samverk.tenants.Calls;
import se.samverk.tenants.keycloak.StubKeycloakResource;
import se.samverk.test.PostgresResource;
import se.samverk.test.TestEvents;
import se.samverk.test.TestRealms;
import se.samverk.test.TestTokens;

/** That whoever has an API client sees how it calls, by the gateway's word. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(StubKeycloakResource.class)
class ClientUseTest {
    private static final String TYPE = "se.samverk.gateway.client-use.v1";
    private static final String ESSUNGA = "/municipalities/1445/api-clients";
    private static final String SKARA = "/municipalities/1495/api-clients";
    private static final String FEDERATION = "/federation/api-clients";
    private final String administrator = TestTokens.member("1445", Role.MUNICIPALITY_ADMIN);
    private final String finance = TestTokens.federation(Role.FEDERATION_FINANCE);

    @BeforeAll
    static void members() {
        TestRealms.register();
    }

    @Test
    void calls_areAddedUpByDay_andShownInTheList() {
        make(administrator, ESSUNGA, "raknaren", "statements:read");
        Instant now = Instant.now();
        Instant yesterday = now.minus(1, ChronoUnit.DAYS);
        tell("1445", "raknaren", 5, 1, 0, yesterday);
        tell("1445", "raknaren", 2, 0, 1, now.minusSeconds(60));
        tell("1445", "raknaren", 3, 1, 0, now);
        tell("1445", "raknaren", 9, 9, 0, now.minus(60, ChronoUnit.DAYS));
        String one = "items.find { it.clientId == 'raknaren' }.use.";
        Calls.get(administrator, ESSUNGA + "?limit=100")
                .body(one + "calls", equalTo(10))
                .body(one + "refused", equalTo(2))
                .body(one + "failed", equalTo(1))
                .body(one + "lastCallAt", notNullValue());
        Calls.get(administrator, ESSUNGA + "/raknaren/calls")
                .statusCode(200)
                .body("items", hasSize(3))
                .body("items.calls.sum()", equalTo(19))
                .body("items[0].day", equalTo(Days.of(now).toString()))
                .body("_meta.totalItems", equalTo(3));
        Calls.delete(administrator, ESSUNGA + "/raknaren").statusCode(204);
    }

    @Test
    void clientThatHasNotCalled_hasNothing_andOneThatIsNotThereNothingToShow() {
        make(administrator, ESSUNGA, "tyst", "statements:read");
        String one = "items.find { it.clientId == 'tyst' }.use.";
        Calls.get(administrator, ESSUNGA + "?limit=100")
                .body(one + "calls", equalTo(0))
                .body(one + "lastCallAt", nullValue());
        Calls.get(administrator, ESSUNGA + "/tyst/calls").body("items", hasSize(0));
        Calls.get(administrator, ESSUNGA + "/finns-inte/calls").statusCode(404);
        Calls.delete(administrator, ESSUNGA + "/tyst").statusCode(204);
    }

    @Test
    void anothersClientOfTheSameName_isCountedApart() {
        String skaras = TestTokens.member("1495", Role.MUNICIPALITY_ADMIN);
        make(administrator, ESSUNGA, "samma-namn", "statements:read");
        make(skaras, SKARA, "samma-namn", "statements:read");
        make(finance, FEDERATION, "samma-namn", "ledger:read");
        tell("1445", "samma-namn", 1, 0, 0, Instant.now());
        tell("federation", "samma-namn", 7, 0, 0, Instant.now());
        Calls.get(administrator, ESSUNGA + "/samma-namn/calls").body("items.calls", contains(1));
        Calls.get(skaras, SKARA + "/samma-namn/calls").body("items", hasSize(0));
        Calls.get(finance, FEDERATION + "/samma-namn/calls").body("items.calls", contains(7));
        Calls.get(administrator, SKARA + "/samma-namn/calls").statusCode(404);
    }

    @Test
    void wordThatCannotBeMadeOut_isTaken_andChangesNothing() {
        make(administrator, ESSUNGA, "orimlig", "statements:read");
        for (String data : List.of(
                "{}",
                "{\"clients\":[{\"clientId\":\"Ö; drop\",\"calls\":1,\"lastCallMillis\":1}]}",
                "{\"clients\":[{\"clientId\":\"orimlig\",\"calls\":1}]}",
                "{\"clients\":[{\"clientId\":\"orimlig\",\"calls\":-4,\"lastCallMillis\":1700000000000}]}")) {
            TestEvents.deliver(UUID.randomUUID(), TYPE, "1445", data);
        }
        Calls.get(administrator, ESSUNGA + "/orimlig/calls").body("items", hasSize(0));
    }

    private static void make(String caller, String path, String clientId, String scope) {
        Calls.post(caller, path, Map.of("clientId", clientId, "name", clientId, "scopes", List.of(scope)))
                .statusCode(201);
    }

    private static void tell(String realm, String clientId, int calls, int refused, int failed, Instant last) {
        TestEvents.deliver(
                UUID.randomUUID(),
                TYPE,
                realm,
                "{\"clients\":[{\"clientId\":\"%s\",\"calls\":%d,\"refused\":%d,\"failed\":%d,\"lastCallMillis\":%d}]}"
                        .formatted(clientId, calls, refused, failed, last.toEpochMilli()));
    }
}
