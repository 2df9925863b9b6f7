package se.samverk.gateway.page;

import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;
import se.samverk.common.problem.Problem;
import se.samverk.gateway.proxy.Routes;
import se.samverk.gateway.request.Answers;

/**
 * The last that a request meets. A page address such as {@code /lidkoping/kostnader} is the web UI's to read and gets
 * its one page; anything else that nobody answered does not exist.
 */
@Singleton
class PageFallback {
    private static final String TURNED = PageFallback.class.getName();
    private static final String PAGE = "/index.html";
    private static final Pattern RESERVED = Pattern.compile("/(?:gateway|q|sign-in|assets)(?:/.*)?|.*/[^/]*\\.[^/]*");

    private final Routes routes;
    private final Answers answers;

    PageFallback(Routes routes, Answers answers) {
        this.routes = routes;
        this.answers = answers;
    }

    void register(@Observes Router router) {
        router.route().order(RouteConstants.ROUTE_ORDER_AFTER_DEFAULT + 10_000).handler(this::handle);
    }

    private void handle(RoutingContext call) {
        String path = call.request().path();
        boolean page = Answers.wantsPage(call)
                && call.get(TURNED) == null
                && !RESERVED.matcher(path).matches()
                && !routes.isServicePath(path);
        if (page) {
            call.put(TURNED, true);
            call.reroute(PAGE);
        } else {
            answers.problem(call, Problem.of(404, "no-such-path"));
        }
    }
}
