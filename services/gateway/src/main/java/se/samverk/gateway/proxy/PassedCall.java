package se.samverk.gateway.proxy;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.RoutingContext;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.samverk.common.problem.Problem;
import se.samverk.gateway.request.Remainder;

/**
 * One call on its way to a service and back, bytes passed on as they come, at the pace of whoever is slower. Lives on
 * its event loop. It ends once: with the service's answer, with a problem, or because the client has left.
 */
final class PassedCall {
    private final RoutingContext call;
    private final HttpServerRequest request;
    private final HttpServerResponse response;
    private final PassedHeaders headers;
    private final Bounds bounds;
    private final Consumer<Problem> onProblem;
    private final Vertx vertx = Vertx.currentContext().owner();

    private @Nullable HttpClientRequest upstream;
    private long received;
    private long lastMove = System.nanoTime();
    private long watch = -1;
    private boolean uploaded;
    private boolean over;

    /**
     * @param bodyBytes the largest request body
     * @param idleMillis how long nothing may move before the call is broken off
     */
    record Bounds(long bodyBytes, long idleMillis) {}

    PassedCall(RoutingContext call, PassedHeaders headers, Bounds bounds, Consumer<Problem> onProblem) {
        this.call = call;
        this.request = call.request();
        this.response = call.response();
        this.headers = headers;
        this.bounds = bounds;
        this.onProblem = onProblem;
    }

    void start(HttpClient client, RequestOptions target, @Nullable String bearer) {
        call.addEndHandler(ended -> {
            if (ended.failed()) {
                clientLeft();
            }
        });
        request.exceptionHandler(broken -> clientLeft());
        watch = vertx.setTimer(bounds.idleMillis(), this::look);
        client.request(target).onComplete(connected -> {
            if (connected.failed()) {
                fail(Problem.of(503, "service-silent"));
            } else if (over) {
                connected.result().reset();
            } else {
                send(connected.result(), bearer);
            }
        });
    }

    private void send(HttpClientRequest to, @Nullable String bearer) {
        upstream = to;
        headers.toService(request, to.headers(), bearer);
        to.exceptionHandler(broken -> fail(Problem.of(503, "service-silent")));
        to.response().onComplete(answered -> {
            if (answered.succeeded() && !over) {
                answer(answered.result());
            } else {
                fail(Problem.of(503, "service-silent"));
            }
        });
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (!hasBody(length)) {
            uploaded = true;
            request.resume();
            to.end();
            return;
        }
        if (length == null) {
            to.setChunked(true);
        } else {
            to.putHeader(HttpHeaders.CONTENT_LENGTH, length);
        }
        upload(to);
    }

    private boolean hasBody(@Nullable String length) {
        return length != null
                ? !length.equals("0")
                : request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
                        || (request.version() == HttpVersion.HTTP_2 && !request.isEnded());
    }

    private void upload(HttpClientRequest to) {
        if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
            response.writeContinue();
        }
        request.handler(chunk -> {
            moved();
            received += chunk.length();
            if (received > bounds.bodyBytes()) {
                fail(Problem.of(413, "status.413"));
                return;
            }
            to.write(chunk);
            if (to.writeQueueFull()) {
                request.pause();
                to.drainHandler(drained -> {
                    moved();
                    request.resume();
                });
            }
        });
        request.endHandler(done -> {
            uploaded = true;
            to.end();
        });
        request.resume();
    }

    private void answer(HttpClientResponse from) {
        moved();
        response.setStatusCode(from.statusCode());
        headers.toClient(from.headers(), response.headers());
        from.exceptionHandler(broken -> fail(Problem.of(503, "service-silent")));
        from.endHandler(done -> finish());
        if (!bodiless(from)) {
            if (!from.headers().contains(HttpHeaders.CONTENT_LENGTH)) {
                response.setChunked(true);
            }
            download(from);
        }
    }

    private boolean bodiless(HttpClientResponse from) {
        return request.method().equals(HttpMethod.HEAD) || from.statusCode() == 204 || from.statusCode() == 304;
    }

    private void download(HttpClientResponse from) {
        from.handler(chunk -> {
            moved();
            response.write(chunk);
            if (response.writeQueueFull()) {
                from.pause();
                response.drainHandler(drained -> {
                    moved();
                    from.resume();
                });
            }
        });
    }

    private void finish() {
        if (end()) {
            response.end();
            if (!uploaded) { // answered without having read it all
                reset();
                Remainder.discard(request);
            }
        }
    }

    private void fail(Problem problem) {
        if (end()) {
            reset();
            onProblem.accept(problem);
        }
    }

    private void clientLeft() {
        if (end()) {
            reset();
        }
    }

    private boolean end() {
        if (over) {
            return false;
        }
        over = true;
        vertx.cancelTimer(watch);
        return true;
    }

    private void reset() {
        if (upstream != null) {
            upstream.reset();
        }
    }

    private void moved() {
        lastMove = System.nanoTime();
    }

    private void look(long timer) {
        long still = (System.nanoTime() - lastMove) / 1_000_000;
        if (still < bounds.idleMillis()) {
            watch = vertx.setTimer(bounds.idleMillis() - still, this::look);
            return;
        }
        boolean waitsForClient = !uploaded && upstream != null && !upstream.writeQueueFull();
        fail(waitsForClient ? Problem.of(408, "client-silent") : Problem.of(504, "service-slow"));
    }
}
