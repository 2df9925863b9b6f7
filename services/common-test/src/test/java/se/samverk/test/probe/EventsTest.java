package se.samverk.test.probe;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.samverk.common.security.Role;
import se.samverk.test.PostgresResource;
import se.samverk.test.TestEvents;
import se.samverk.test.TestRealms;
import se.samverk.test.TestTokens;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class EventsTest {
    private static final String TYPE = "se.samverk.probe.note.v1";

    @BeforeAll
    static void members() {
        TestRealms.register();
    }

    @Test
    void eventSentTwice_isTakenOnce() {
        UUID id = UUID.randomUUID();
        TestEvents.deliver(id, TYPE, "a", "{\"text\":\"å\"}");
        TestEvents.deliver(id, TYPE, "a", "{\"text\":\"å\"}");
        assertEquals(1, taken(id));
    }

    @Test
    void eventSignedWithAnotherSecret_isRefused_andOneSignedRightIsTaken() {
        UUID id = UUID.randomUUID();
        assertEquals(401, TestEvents.send(id, TYPE, "b", "{}", "whsec_YW5vdGhlci1zZWNyZXQtYWx0b2dldGhlcg=="));
        assertEquals(0, taken(id));
        TestEvents.deliver(id, TYPE, "b", "{}");
        assertEquals(1, taken(id));
    }

    @Test
    void writtenChange_arrivesAtItsSubscriber() throws InterruptedException {
        String text = "hör av dig " + UUID.randomUUID().toString().substring(0, 8);
        given().auth()
                .oauth2(TestTokens.member("1494", Role.ECONOMIST))
                .contentType(ContentType.JSON)
                .body(new NoteView(null, text))
                .post("/probe/v1/municipalities/1494/notes")
                .then()
                .statusCode(201);
        Instant end = Instant.now().plus(Duration.ofSeconds(20));
        while (arrived(text).isEmpty() && Instant.now().isBefore(end)) {
            Thread.sleep(100);
        }
        assertTrue(!arrived(text).isEmpty(), "the event did not arrive");
    }

    private static List<?> arrived(String text) {
        return TakenNotes.TAKEN.stream()
                .filter(event -> event.data().path("text").asText().equals(text))
                .toList();
    }

    private static long taken(UUID id) {
        return TakenNotes.TAKEN.stream().filter(event -> event.id().equals(id)).count();
    }
}
