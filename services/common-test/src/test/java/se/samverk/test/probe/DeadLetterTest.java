package se.samverk.test.probe;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverk.common.id.Ids;
import se.samverk.common.security.Role;
import se.samverk.test.PostgresResource;
import se.samverk.test.TestPostgres;
import se.samverk.test.TestRealms;
import se.samverk.test.TestTokens;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class DeadLetterTest {
    private static final String PATH = "/probe/v1/dead-letters";
    private final String operator = TestTokens.federation(Role.FEDERATION_OPERATOR);
    private final String subject = "subject-" + UUID.randomUUID();

    @TestHTTPResource(value = "/metrics", management = true)
    String metricsAddress;

    @BeforeEach
    void subscriberRefuses() {
        TestRealms.register();
        TakenNotes.REFUSED.add(subject);
    }

    @AfterEach
    void subscriberRecovers() {
        TakenNotes.REFUSED.clear();
    }

    @Test
    void eventRefusedForTooLong_isListed_andNoneOfItsSubjectOvertakesIt() throws Exception {
        UUID first = publish();
        UUID second = publish();
        String id = awaitDead();
        read(operator, "/" + id)
                .statusCode(200)
                .body("state", equalTo("dead"))
                .body("lastAnswer", equalTo("503"))
                .body("subscriber", endsWith("/probe/internal/events"))
                .body("waiting", equalTo(1));
        given().get(metricsAddress)
                .then()
                .body(containsString("samverk_dead_letters"), not(containsString("samverk_dead_letters 0.0")));
        TakenNotes.REFUSED.clear();
        assertStill(() -> taken().isEmpty());
        resend(operator, id).statusCode(202).header("Location", endsWith("/dead-letters/" + id));
        await(() -> taken().size() == 2);
        assertEquals(List.of(first, second), taken());
        await(() -> read(operator, "/" + id).extract().statusCode() == 404);
        resend(operator, id).statusCode(404);
    }

    @Test
    void sentAnewTwice_isTriedOnce_andIsGivenUpAgainUnderTheSameId() throws Exception {
        publish();
        String id = awaitDead();
        resend(operator, id).statusCode(202).body("state", equalTo("resending"));
        resend(operator, id).statusCode(202).body("state", equalTo("resending"));
        assertTrue(listed().isEmpty(), "what is on its way is not dead");
        assertEquals(id, awaitDead());
    }

    @Test
    void onlyTheOperatorAndClientsWithTheScope_seeAndSend() throws Exception {
        publish();
        String id = awaitDead();
        String finance = TestTokens.federation(Role.FEDERATION_FINANCE);
        String member = TestTokens.member("1494", Role.MUNICIPALITY_ADMIN);
        String reader = TestTokens.client("federation", "events:read");
        String sender = TestTokens.client("federation", "events:write");
        read(finance, "").statusCode(403);
        read(member, "").statusCode(403);
        read(reader, "").statusCode(200);
        resend(reader, id).statusCode(403);
        resend(finance, id).statusCode(403);
        resend(sender, id).statusCode(202);
        resend(operator, UUID.randomUUID().toString()).statusCode(404);
    }

    private UUID publish() throws SQLException {
        UUID id = Ids.next();
        String subscriber = "http://127.0.0.1:" + RestAssured.port + "/probe/internal/events";
        try (var connection = TestPostgres.superuser("probe").getConnection();
                var event = connection.prepareStatement(
                        "insert into outbox_event values (?, 'se.samverk.probe.note.v1', ?, '{}', now())");
                var delivery = connection.prepareStatement(
                        "insert into outbox_delivery (subscriber, event_id, subject, due_at) values (?, ?, ?, now())")) {
            event.setObject(1, id);
            event.setString(2, subject);
            event.executeUpdate();
            delivery.setString(1, subscriber);
            delivery.setObject(2, id);
            delivery.setString(3, subject);
            delivery.executeUpdate();
        }
        return id;
    }

    private String awaitDead() throws InterruptedException {
        await(() -> !listed().isEmpty());
        return listed().getFirst();
    }

    private List<String> listed() {
        return read(operator, "?limit=100")
                .extract()
                .path("items.findAll { it.subject == '%s' }.id".formatted(subject));
    }

    private List<UUID> taken() {
        return TakenNotes.TAKEN.stream()
                .filter(event -> event.subject().equals(subject))
                .map(event -> event.id())
                .toList();
    }

    private static ValidatableResponse read(String token, String path) {
        return given().auth().oauth2(token).get(PATH + path).then();
    }

    private static ValidatableResponse resend(String token, String id) {
        return given().auth().oauth2(token).post(PATH + "/" + id + "/resend").then();
    }

    private static void await(BooleanSupplier holds) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!holds.getAsBoolean() && System.nanoTime() < end) {
            Thread.sleep(100);
        }
        assertTrue(holds.getAsBoolean());
    }

    private static void assertStill(BooleanSupplier holds) throws InterruptedException {
        Thread.sleep(2500);
        assertTrue(holds.getAsBoolean());
    }
}
