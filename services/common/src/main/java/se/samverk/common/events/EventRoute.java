package se.samverk.common.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Where a service takes events: {@code /<service>/internal/events}. Only a delivery signed with the shared secret gets
 * in; the address is no part of the public API and the gateway never routes to it.
 */
@Singleton
class EventRoute {
    private static final Logger LOG = Logger.getLogger(EventRoute.class);
    private static final long LARGEST_EVENT = 1 << 20;

    private final EventSignature signature;
    private final ConsumedEvents consumed;
    private final ObjectMapper json;
    private final String path;

    EventRoute(
            EventSignature signature,
            ConsumedEvents consumed,
            ObjectMapper json,
            @ConfigProperty(name = "samverk.service") String service) {
        this.signature = signature;
        this.consumed = consumed;
        this.json = json;
        this.path = "/" + service + "/internal/events";
    }

    void register(@Observes Router router) {
        router.post(path)
                .order(-1)
                .handler(BodyHandler.create(false).setBodyLimit(LARGEST_EVENT))
                .blockingHandler(this::take, false);
    }

    private void take(RoutingContext call) {
        String body = call.body().asString();
        if (body == null || !isGenuine(call.request(), body)) {
            call.response().setStatusCode(401).end();
            return;
        }
        ManagedContext requests = Arc.container().requestContext();
        boolean activated = !requests.isActive();
        if (activated) {
            requests.activate();
        }
        try {
            consumed.take(envelope(body));
            call.response().setStatusCode(204).end();
        } catch (IOException | SQLException | RuntimeException failed) {
            LOG.warnf(failed, "an event could not be taken");
            call.response().setStatusCode(503).end();
        } finally {
            if (activated) {
                requests.terminate();
            }
        }
    }

    private boolean isGenuine(HttpServerRequest request, String body) {
        String id = request.getHeader(EventSignature.ID);
        String timestamp = request.getHeader(EventSignature.TIMESTAMP);
        String signed = request.getHeader(EventSignature.SIGNATURE);
        return id != null && timestamp != null && signed != null && signature.isGenuine(id, timestamp, signed, body);
    }

    private EventEnvelope envelope(String body) throws IOException {
        JsonNode event = json.readTree(body);
        return new EventEnvelope(
                UUID.fromString(event.path("id").asText()),
                event.path("type").asText(),
                event.path("subject").asText(),
                OffsetDateTime.parse(event.path("time").asText()).toInstant(),
                event.path("data"));
    }
}
