package se.samverk.test;

import com.standardwebhooks.Webhook;
import io.restassured.RestAssured;
import java.time.Instant;
import java.util.UUID;

/** Delivers events to the service under test as the other services do: signed, over HTTP. */
public final class TestEvents {
    private TestEvents() {}

    /**
     * Delivers one event and requires that it is taken.
     *
     * @param data the event's JSON data
     */
    public static void deliver(UUID id, String type, String subject, String data) {
        int status = send(id, type, subject, data, PostgresResource.EVENTS_SECRET);
        if (status != 204) {
            throw new AssertionError("the event was answered with " + status);
        }
    }

    /** Delivers one event that happened at another time than now, and gives the answer's status. */
    public static int sendAt(String time, UUID id, String type, String subject, String data) {
        return send(time, id, type, subject, data, PostgresResource.EVENTS_SECRET);
    }

    /** Delivers one event signed with {@code secret}, and gives the answer's status. */
    public static int send(UUID id, String type, String subject, String data, String secret) {
        return send(Instant.now().toString(), id, type, subject, data, secret);
    }

    private static int send(String time, UUID id, String type, String subject, String data, String secret) {
        String body = """
                {"specversion":"1.0","id":"%s","source":"https://api.samverk.example/test","type":"%s","subject":"%s",\
                "time":"%s","datacontenttype":"application/json","data":%s}""".formatted(id, type, subject, time, data);
        long at = Instant.now().getEpochSecond();
        try {
            return RestAssured.given()
                    .header("webhook-id", id.toString())
                    .header("webhook-timestamp", Long.toString(at))
                    .header("webhook-signature", new Webhook(secret).sign(id.toString(), at, body))
                    .contentType("application/cloudevents+json")
                    .body(body)
                    .post("/" + PostgresResource.serviceProperty("samverk.service") + "/internal/events")
                    .statusCode();
        } catch (com.standardwebhooks.exceptions.EmptyWebhookSecretException
                | com.standardwebhooks.exceptions.WebhookSigningException e) {
            throw new IllegalStateException(e);
        }
    }
}
