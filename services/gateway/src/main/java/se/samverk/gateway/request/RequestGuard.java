package se.samverk.gateway.request;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;
import org.jboss.logging.MDC;
import se.samverk.common.id.Ids;
import se.samverk.common.problem.Problem;
import se.samverk.common.web.RequestId;

/**
 * The first that a request meets. It gives the request an id of our own, puts the security headers on its answer, and
 * refuses paths that two readers could read differently, so that no later rule has to think of them.
 */
@Singleton
class RequestGuard {
    static final int PRIORITY = 1000;
    private static final String SEEN = RequestGuard.class.getName();
    private static final Set<HttpMethod> METHODS = Set.of(
            HttpMethod.GET,
            HttpMethod.HEAD,
            HttpMethod.OPTIONS,
            HttpMethod.POST,
            HttpMethod.PUT,
            HttpMethod.PATCH,
            HttpMethod.DELETE);

    private final Framing framing = new Framing();
    private final SecurityHeaders headers;
    private final Answers answers;

    private final BodyDeadline deadline;

    RequestGuard(SecurityHeaders headers, Answers answers, BodyDeadline deadline) {
        this.headers = headers;
        this.answers = answers;
        this.deadline = deadline;
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, PRIORITY);
    }

    /** The router itself refuses a request whose host it can't make out, before any handler sees it. */
    void registerForUnreadable(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).failureHandler(this::handleUnreadable);
    }

    private void handleUnreadable(RoutingContext call) {
        if (call.get(SEEN) != null || call.statusCode() != 400) {
            call.next();
            return;
        }
        headers.put(call);
        identify(call);
        answers.problem(call, Problem.badRequest("host-form"));
    }

    private void handle(RoutingContext call) {
        headers.put(call);
        if (call.get(SEEN) != null) { // a page address that was turned into the page, which begins anew
            tell(call, call.request().getHeader(RequestId.HEADER));
            call.next();
            return;
        }
        HttpServerRequest request = call.request();
        if (framing.isOver(request)) {
            request.connection().close();
            return;
        }
        call.put(SEEN, true);
        identify(call);
        deadline.watch(call);
        if (!HostForm.isPlain(request)) {
            answers.problem(call, Problem.badRequest("host-form"));
        } else if (!framing.isPlain(call)) {
            answers.problem(call, Problem.badRequest("framing"));
        } else if (!METHODS.contains(request.method())) {
            call.response().putHeader("Allow", "GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE");
            answers.problem(call, Problem.of(405, "status.405"));
        } else if (!PlainPath.isPlain(request.uri())) {
            answers.problem(call, Problem.badRequest("path-form"));
        } else {
            call.next();
        }
    }

    /** Whatever the client calls its request, ours has one id in every log. */
    private static void identify(RoutingContext call) {
        String id = Ids.next().toString();
        call.request().headers().set(RequestId.HEADER, id);
        tell(call, id);
        MDC.put("requestId", id);
    }

    /** Set last, since our own operations put it on their answers too. */
    private static void tell(RoutingContext call, String id) {
        call.addHeadersEndHandler(done -> call.response().putHeader(RequestId.HEADER, id));
    }
}
