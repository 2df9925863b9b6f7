package se.samverk.common.events;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import jakarta.inject.Singleton;
import java.net.http.HttpHeaders;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Signs and checks deliveries by the Standard Webhooks specification, with a secret that the services share. */
@Singleton
class EventSignature {
    static final String ID = "webhook-id";
    static final String TIMESTAMP = "webhook-timestamp";
    static final String SIGNATURE = "webhook-signature";

    private final Webhook webhook;

    EventSignature(@ConfigProperty(name = "samverk.events.secret") String secret) {
        try {
            this.webhook = new Webhook(secret);
        } catch (EmptyWebhookSecretException e) {
            throw new IllegalArgumentException("samverk.events.secret must be set", e);
        }
    }

    String sign(String id, Instant at, String body) {
        try {
            return webhook.sign(id, at.getEpochSecond(), body);
        } catch (WebhookSigningException e) {
            throw new IllegalStateException("the event could not be signed", e);
        }
    }

    boolean isGenuine(String id, String timestamp, String signature, String body) {
        Map<String, List<String>> headers =
                Map.of(ID, List.of(id), TIMESTAMP, List.of(timestamp), SIGNATURE, List.of(signature));
        try {
            webhook.verify(body, HttpHeaders.of(headers, (name, value) -> true));
            return true;
        } catch (WebhookVerificationException forged) {
            return false;
        }
    }
}
