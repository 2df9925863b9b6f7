package se.samverk.gateway.proxy;

import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which service answers which paths: {@code /<service>/v1/…} and nothing beside it. */
@Singleton
public class Routes {
    /**
     * @param service its name, which is the path's first segment
     * @param prefix the path that its operations share
     */
    record Route(String service, String prefix, String host, int port, boolean tls) {
        boolean covers(String path) {
            return path.startsWith(prefix) && (path.length() == prefix.length() || path.charAt(prefix.length()) == '/');
        }
    }

    private final Map<String, Route> byService;

    Routes(RoutesConfig config) {
        byService = config.services().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, entry -> route(entry.getKey(), entry.getValue())));
    }

    /** Whether the path's first segment is a service's, so that no page of the web UI can have it. */
    public boolean isServicePath(String path) {
        return byService.containsKey(firstSegment(path));
    }

    Optional<Route> find(String path) {
        return Optional.ofNullable(byService.get(firstSegment(path))).filter(route -> route.covers(path));
    }

    private static String firstSegment(String path) {
        int end = path.indexOf('/', 1);
        return path.substring(1, end < 0 ? path.length() : end);
    }

    private static Route route(String service, URI target) {
        boolean tls = "https".equals(target.getScheme());
        int port = target.getPort() >= 0 ? target.getPort() : tls ? 443 : 80;
        return new Route(service, "/" + service + "/v1", target.getHost(), port, tls);
    }
}
