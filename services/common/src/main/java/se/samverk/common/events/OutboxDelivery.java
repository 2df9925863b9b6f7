package se.samverk.common.events;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.jackson.JsonFormat;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Carries events to their subscribers: at least once, those of a subject in order, trying again with growing pauses.
 * What has been tried for too long becomes a dead letter, which a person can see and send anew.
 */
@Singleton
class OutboxDelivery {
    private static final Logger LOG = Logger.getLogger(OutboxDelivery.class);
    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(10);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final int MOST_AT_ONCE = 20;

    private final OutboxTable table;
    private final EventSignature signature;
    private final Clock clock;
    private final URI source;
    private final Duration patience;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    OutboxDelivery(
            OutboxTable table,
            EventSignature signature,
            Clock clock,
            @ConfigProperty(name = "samverk.service") String service,
            @ConfigProperty(name = "samverk.events.patience", defaultValue = "72H") Duration patience) {
        this.table = table;
        this.signature = signature;
        this.clock = clock;
        this.source = URI.create("https://api.samverk.example/" + service);
        this.patience = patience;
    }

    /** Delivers what is due, until nothing is. */
    void deliverDue() throws SQLException {
        List<DueDelivery> due;
        do {
            due = table.claim(clock.instant(), LEASE, MOST_AT_ONCE);
            for (DueDelivery delivery : due) {
                deliver(delivery);
            }
        } while (!due.isEmpty());
    }

    private void deliver(DueDelivery delivery) throws SQLException {
        String answer = send(delivery);
        if (answer.startsWith("2")) {
            table.delivered(delivery);
            return;
        }
        Instant now = clock.instant();
        if (!now.isBefore(delivery.firstTriedAt().plus(patience))) {
            LOG.errorf("event %s to %s: %s, given up", delivery.eventId(), delivery.subscriber(), answer);
            table.gaveUp(delivery, now, answer);
            return;
        }
        Instant again = now.plus(pause(delivery.attempts()));
        LOG.infof("event %s to %s: %s, again at %s", delivery.eventId(), delivery.subscriber(), answer, again);
        table.failed(delivery, again, answer);
    }

    /** The status as text; for a subscriber that didn't answer, the kind of failure. */
    private String send(DueDelivery delivery) {
        String body = cloudEvent(delivery);
        String id = delivery.eventId().toString();
        Instant now = clock.instant();
        HttpRequest request = HttpRequest.newBuilder(URI.create(delivery.subscriber()))
                .timeout(ANSWER_WITHIN)
                .header("Content-Type", JsonFormat.CONTENT_TYPE)
                .header(EventSignature.ID, id)
                .header(EventSignature.TIMESTAMP, Long.toString(now.getEpochSecond()))
                .header(EventSignature.SIGNATURE, signature.sign(id, now, body))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return Integer.toString(
                    http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode());
        } catch (IOException unreachable) {
            return unreachable.getClass().getSimpleName();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
    }

    private String cloudEvent(DueDelivery delivery) {
        CloudEvent event = CloudEventBuilder.v1()
                .withId(delivery.eventId().toString())
                .withSource(source)
                .withType(delivery.type())
                .withSubject(delivery.subject())
                .withTime(delivery.occurredAt().atOffset(ZoneOffset.UTC))
                .withData("application/json", delivery.payload().getBytes(StandardCharsets.UTF_8))
                .build();
        return new String(new JsonFormat().serialize(event), StandardCharsets.UTF_8);
    }

    private static Duration pause(int attempts) {
        Duration doubled = Duration.ofMillis(500L << Math.min(attempts, 10));
        Duration bounded = doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
        return bounded.plusMillis(ThreadLocalRandom.current().nextLong(250));
    }
}
