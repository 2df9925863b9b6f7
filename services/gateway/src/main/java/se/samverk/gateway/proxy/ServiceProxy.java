package se.samverk.gateway.proxy;

import io.quarkus.vertx.http.runtime.HttpCompressionHandler;
import io.quarkus.vertx.http.runtime.VertxHttpBuildTimeConfig;
import io.vertx.core.Vertx;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samverk.common.problem.Problem;
import se.samverk.gateway.proxy.PassedCall.Bounds;
import se.samverk.gateway.proxy.Routes.Route;
import se.samverk.gateway.request.Answers;
import se.samverk.gateway.request.Offload;
import se.samverk.gateway.session.CsrfTokens.Proof;
import se.samverk.gateway.session.SessionCookie;

/** Passes {@code /<service>/v1/…} on to the services. */
@Singleton
class ServiceProxy {
    private static final String BEARER = "Bearer ";

    private final Routes routes;
    private final BodyLimits bodies;
    private final ProxyConfig config;
    private final Admission admission;
    private final PassedHeaders headers;
    private final SessionCookie cookie;
    private final CallRecord record;
    private final Answers answers;
    private final Offload offload;
    private final HttpClient client;
    private final Set<String> compressed;

    ServiceProxy(
            Routes routes,
            BodyLimits bodies,
            ProxyConfig config,
            Admission admission,
            PassedHeaders headers,
            SessionCookie cookie,
            CallRecord record,
            Answers answers,
            Offload offload,
            Vertx vertx,
            VertxHttpBuildTimeConfig http) {
        this.routes = routes;
        this.bodies = bodies;
        this.config = config;
        this.admission = admission;
        this.headers = headers;
        this.cookie = cookie;
        this.record = record;
        this.answers = answers;
        this.offload = offload;
        this.client = client(vertx, config);
        this.compressed = Set.copyOf(http.compressMediaTypes().orElse(List.of()));
    }

    void register(@Observes Router router) {
        router.route()
                .order(1)
                .handler(call ->
                        routes.find(call.request().path()).ifPresentOrElse(route -> receive(call, route), call::next));
    }

    private void receive(RoutingContext call, Route route) {
        HttpServerRequest request = call.request();
        request.pause();
        record.begin(call, route);
        long limit = bodies.of(request.path());
        if (BodyLimits.declaredLength(request) > limit) {
            answers.problem(call, Problem.of(413, "status.413"));
            return;
        }
        Admission.Arrival arrival = arrival(request);
        offload.call(() -> admission.judge(arrival)).onComplete(judged -> {
            if (judged.succeeded()) {
                proceed(call, route, judged.result(), limit);
            } else {
                answers.unavailable(call, judged.cause());
            }
        });
    }

    private void proceed(RoutingContext call, Route route, Admission.Verdict verdict, long limit) {
        record.caller(call, verdict.tenant(), verdict.client());
        verdict.allowance()
                .ifPresent(allowance -> allowance.tell(call.response().headers()));
        Problem refusal = verdict.refusal();
        if (refusal != null) {
            if (refusal.status() == 401) {
                call.response().headers().add(HttpHeaders.SET_COOKIE, cookie.header(null));
            }
            answers.problem(call, refusal);
            return;
        }
        call.addHeadersEndHandler(done -> HttpCompressionHandler.compressIfNeeded(call, compressed));
        Bounds bounds = new Bounds(limit, config.timeouts().idle().toMillis());
        RequestOptions target = new RequestOptions()
                .setMethod(call.request().method())
                .setHost(route.host())
                .setPort(route.port())
                .setSsl(route.tls())
                .setURI(call.request().uri())
                .setConnectTimeout(config.timeouts().connect().toMillis());
        new PassedCall(call, headers, bounds, problem -> answers.problem(call, problem))
                .start(client, target, verdict.bearer());
    }

    private Admission.Arrival arrival(HttpServerRequest request) {
        Cookie handle = request.getCookie(cookie.name());
        return new Admission.Arrival(
                request.remoteAddress().hostAddress(),
                bearer(request.getHeader(HttpHeaders.AUTHORIZATION)),
                handle == null ? null : handle.getValue(),
                new Proof(
                        request.method().name(),
                        request.getHeader("X-CSRF-Token"),
                        request.getHeader(HttpHeaders.ORIGIN),
                        request.getHeader("Sec-Fetch-Site")));
    }

    private static @Nullable String bearer(@Nullable String authorization) {
        return authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? authorization.substring(BEARER.length()).strip()
                : null;
    }

    private static HttpClient client(Vertx vertx, ProxyConfig config) {
        HttpClientOptions options = new HttpClientOptions()
                .setConnectTimeout((int) config.timeouts().connect().toMillis())
                .setKeepAliveTimeout(30)
                .setMaxWaitQueueSize(10 * config.connections())
                .setTcpNoDelay(true);
        return vertx.createHttpClient(options, new PoolOptions().setHttp1MaxSize(config.connections()));
    }
}
