package se.samverk.gateway.request;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.virtual.threads.VirtualThreads;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;

/** Takes what waits (the database, Keycloak) off the event loop, on a virtual thread, and brings its result back. */
@Singleton
public class Offload {
    private final ExecutorService threads;

    Offload(@VirtualThreads ExecutorService threads) {
        this.threads = threads;
    }

    /** The future completes on the caller's event loop. */
    public <T> Future<T> call(Callable<T> work) {
        Context context = Vertx.currentContext();
        Promise<T> promise = Promise.promise();
        threads.execute(() -> {
            try {
                T result = inRequestContext(work);
                context.runOnContext(back -> promise.complete(result));
            } catch (Throwable failure) {
                context.runOnContext(back -> promise.fail(failure));
            }
        });
        return promise.future();
    }

    private static <T> T inRequestContext(Callable<T> work) throws Exception {
        ManagedContext requests = Arc.container().requestContext();
        if (requests.isActive()) {
            return work.call();
        }
        requests.activate();
        try {
            return work.call();
        } finally {
            requests.terminate();
        }
    }
}
