package se.samverk.gateway.request;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The gateway's own operations take small bodies, so one that has not come in time is not waited for: who sends a byte
 * now and then would hold a connection for nothing. What is passed on to services has deadlines of its own.
 */
@Singleton
class BodyDeadline {
    private static final String OWN = "/gateway/";

    private final long millis;

    BodyDeadline(@ConfigProperty(name = "samverk.own-body-deadline", defaultValue = "20S") Duration longest) {
        millis = longest.toMillis();
    }

    void watch(RoutingContext call) {
        HttpServerRequest request = call.request();
        boolean hasBody = request.headers().contains(HttpHeaders.CONTENT_LENGTH)
                || request.headers().contains(HttpHeaders.TRANSFER_ENCODING);
        if (hasBody && request.path().startsWith(OWN)) {
            call.vertx().setTimer(millis, late -> {
                if (!request.isEnded()) {
                    request.connection().close();
                }
            });
        }
    }
}
