package se.samverk.gateway.request;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What is still to come of a request that has been answered already. Cutting the connection at once would often take
 * the answer with it before its reader has seen it, so a bounded rest is read and thrown away first.
 */
public final class Remainder {
    private static final long MOST_BYTES = 32L << 20;
    private static final long LONGEST_MILLIS = 10_000;

    private Remainder() {}

    public static void discard(HttpServerRequest request) {
        if (request.isEnded()) {
            return;
        }
        AtomicLong left = new AtomicLong(MOST_BYTES);
        request.handler(chunk -> {
            if (left.addAndGet(-chunk.length()) < 0) {
                request.connection().close();
            }
        });
        long timer = Vertx.currentContext()
                .owner()
                .setTimer(LONGEST_MILLIS, late -> request.connection().close());
        request.endHandler(done -> Vertx.currentContext().owner().cancelTimer(timer));
        request.exceptionHandler(broken -> {});
        request.resume();
    }
}
