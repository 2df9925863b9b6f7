package se.samverk.gateway.request;

import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;

/**
 * Where a request ends. One that says it both by chunks and by a length is read by its chunks, as RFC 9112 (6.3) has it,
 * and the length is taken away before anybody here sees it; whoever stands before us may have gone by the length, and
 * then what we take for the next request is for them still this one's body. So no request is read after a chunked one on
 * the same connection.
 */
final class Framing {
    private final Set<HttpConnection> last =
            Collections.newSetFromMap(Collections.synchronizedMap(new WeakHashMap<>()));

    /** Whether the connection has carried the last request that it may. */
    boolean isOver(HttpServerRequest request) {
        return last.contains(request.connection());
    }

    /** Whether everybody finds the request's end in the same place; if it is chunked, its connection ends with it. */
    boolean isPlain(RoutingContext call) {
        HttpServerRequest request = call.request();
        List<String> encodings = request.headers().getAll(HttpHeaders.TRANSFER_ENCODING);
        if (encodings.isEmpty()) {
            return true;
        }
        HttpConnection connection = request.connection();
        last.add(connection);
        call.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        call.addEndHandler(answered -> {
            if (request.isEnded()) {
                connection.close();
            }
        });
        return request.version() == HttpVersion.HTTP_1_1
                && encodings.size() == 1
                && encodings.getFirst().strip().equalsIgnoreCase("chunked");
    }
}
