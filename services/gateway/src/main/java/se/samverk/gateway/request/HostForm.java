package se.samverk.gateway.request;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.regex.Pattern;

/** Whether a request names its host just once, as a name or an address with a port or without (RFC 9112, 3.2). */
final class HostForm {
    private static final Pattern FORM =
            Pattern.compile("(?:[A-Za-z0-9._-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}])(?::[0-9]{1,5})?");
    private static final int LARGEST_PORT = 65_535;

    private HostForm() {}

    static boolean isPlain(HttpServerRequest request) {
        List<String> hosts = request.headers().getAll(HttpHeaders.HOST);
        return hosts.size() == 1 && FORM.matcher(hosts.getFirst()).matches() && port(hosts.getFirst()) <= LARGEST_PORT;
    }

    private static int port(String host) {
        int colon = host.lastIndexOf(':');
        return colon < host.indexOf(']') || colon < 0 ? 0 : Integer.parseInt(host.substring(colon + 1));
    }
}
