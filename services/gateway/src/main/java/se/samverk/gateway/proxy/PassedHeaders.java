package se.samverk.gateway.proxy;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samverk.gateway.request.PublicOrigin;

/** Which headers go on to a service and back. What only concerns one connection, or only us, stays. */
@Singleton
class PassedHeaders {
    private static final Set<String> HOP_BY_HOP = Set.of(
            "connection",
            "keep-alive",
            "proxy-connection",
            "proxy-authenticate",
            "proxy-authorization",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "http2-settings");
    /** The browser's business with us, framing that is made anew, and claims about the way here that nobody has checked. */
    private static final Set<String> KEPT_FROM_SERVICE = Set.of(
            "host",
            "cookie",
            "authorization",
            "content-length",
            "expect",
            "x-csrf-token",
            "forwarded",
            "x-real-ip",
            "x-client-ip",
            "true-client-ip",
            "x-original-url",
            "x-rewrite-url",
            "x-http-method",
            "x-http-method-override",
            "x-method-override");

    private static final String FORWARDED_FAMILY = "x-forwarded";
    /** A service sets no cookie, opens itself to no other origin, and doesn't say what it runs on. */
    private static final Set<String> KEPT_FROM_CLIENT = Set.of("set-cookie", "server", "x-powered-by", "x-request-id");

    private static final String CORS_FAMILY = "access-control-";

    private final PublicOrigin origin;

    PassedHeaders(PublicOrigin origin) {
        this.origin = origin;
    }

    void toService(HttpServerRequest request, MultiMap target, @Nullable String bearer) {
        Set<String> named = namedByConnection(request.headers());
        for (Map.Entry<String, String> header : request.headers()) {
            String name = header.getKey().toLowerCase(Locale.ROOT);
            if (!HOP_BY_HOP.contains(name)
                    && !KEPT_FROM_SERVICE.contains(name)
                    && !name.startsWith(FORWARDED_FAMILY)
                    && !named.contains(name)) {
                target.add(header.getKey(), header.getValue());
            }
        }
        target.set("Forwarded", forwarded(request.remoteAddress().hostAddress()));
        if (bearer != null) {
            target.set(HttpHeaders.AUTHORIZATION, "Bearer " + bearer);
        }
    }

    /** Headers that the gateway has set on the answer itself are not the service's to change. */
    void toClient(MultiMap source, MultiMap target) {
        Set<String> named = namedByConnection(source);
        Set<String> ours = target.names().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        if (source.contains(HttpHeaders.CONTENT_ENCODING)) { // over the "identity" that stands there for all
            target.remove(HttpHeaders.CONTENT_ENCODING);
            ours.remove("content-encoding");
        }
        for (Map.Entry<String, String> header : source) {
            String name = header.getKey().toLowerCase(Locale.ROOT);
            if (!HOP_BY_HOP.contains(name)
                    && !KEPT_FROM_CLIENT.contains(name)
                    && !name.startsWith(CORS_FAMILY)
                    && !ours.contains(name)
                    && !named.contains(name)) {
                target.add(header.getKey(), header.getValue());
            }
        }
    }

    /** RFC 7239: who called us, and how we are addressed; services build their links from it. */
    private String forwarded(String client) {
        String node = client.contains(":") ? "\"[" + client + "]\"" : client;
        return "for=" + node + ";host=\"" + origin.authority() + "\";proto=" + origin.scheme();
    }

    private static Set<String> namedByConnection(MultiMap headers) {
        return headers.getAll(HttpHeaders.CONNECTION).stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }
}
