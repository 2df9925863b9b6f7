package se.samverk.gateway.proxy;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import se.samverk.gateway.apiclient.ClientCalls;
import se.samverk.gateway.proxy.Routes.Route;

/**
 * What is measured and written down of each passed-on call: no query, no id, no name. Routes are counted by their first
 * word, and only by words that a service has answered well to, so that nobody can make up new ones.
 */
@Singleton
class CallRecord {
    private static final Logger LOG = Logger.getLogger("se.samverk.gateway.access");
    private static final Pattern WORD = Pattern.compile("[a-z][a-z-]{0,39}");
    /** No answer of ours: the client had gone before it was whole. */
    private static final int CLIENT_LEFT = 499;

    private static final int MOST_WORDS = 200;
    private static final String TENANT = CallRecord.class.getName();
    private static final String CLIENT = TENANT + ".client";

    private final MeterRegistry meters;
    private final ClientCalls clients;
    private final Set<String> words = ConcurrentHashMap.newKeySet();

    CallRecord(MeterRegistry meters, ClientCalls clients) {
        this.meters = meters;
        this.clients = clients;
    }

    void begin(RoutingContext call, Route route) {
        long begun = System.nanoTime();
        call.addEndHandler(ended -> {
            int status = ended.succeeded() ? call.response().getStatusCode() : CLIENT_LEFT;
            end(call, route, status, Duration.ofNanos(System.nanoTime() - begun));
        });
    }

    /** @param client the API client that calls; empty: it is none */
    void caller(RoutingContext call, String tenant, String client) {
        call.put(TENANT, tenant);
        call.put(CLIENT, client);
        MDC.put("tenant", tenant);
    }

    private void end(RoutingContext call, Route route, int status, Duration took) {
        String tenant = call.get(TENANT, Admission.UNKNOWN_TENANT);
        String method = call.request().method().name();
        Timer.builder("samverk.gateway.requests")
                .description("Calls passed on to the services")
                .tags("service", route.service(), "route", word(call.request().path(), route, status))
                .tags("tenant", tenant, "method", method, "status", Integer.toString(status))
                .register(meters)
                .record(took);
        clients.count(tenant, call.get(CLIENT, ""), status);
        LOG.infof("%s %s %d %d ms", method, call.request().path(), status, took.toMillis());
    }

    private String word(String path, Route route, int status) {
        int start = route.prefix().length() + 1;
        int end = path.indexOf('/', start);
        String word = path.length() < start ? "" : path.substring(start, end < 0 ? path.length() : end);
        boolean known = words.contains(word)
                || (status < 400 && WORD.matcher(word).matches() && words.size() < MOST_WORDS && words.add(word));
        return known ? word : "other";
    }
}
