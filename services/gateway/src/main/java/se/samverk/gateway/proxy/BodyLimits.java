package se.samverk.gateway.proxy;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.stream.Collectors;

/** How large a request body may be, in bytes, by path. */
@Singleton
public class BodyLimits {
    private final long usual;
    private final Map<String, Long> exceptions;

    BodyLimits(ProxyConfig config) {
        usual = config.bodies().limit().asLongValue();
        exceptions = config.bodies().exceptions().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, entry -> entry.getValue().asLongValue()));
    }

    public long of(String path) {
        return exceptions.entrySet().stream()
                .filter(entry -> path.equals(entry.getKey()) || path.startsWith(entry.getKey() + "/"))
                .mapToLong(Map.Entry::getValue)
                .findFirst()
                .orElse(usual);
    }

    /** What the request says of its body; 0 if it doesn't. */
    static long declaredLength(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? 0 : Long.parseLong(length);
    }
}
