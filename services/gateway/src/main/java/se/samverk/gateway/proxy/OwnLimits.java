package se.samverk.gateway.proxy;

import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import se.samverk.common.problem.Problem;
import se.samverk.gateway.limit.Allowance;
import se.samverk.gateway.limit.RateLimits;
import se.samverk.gateway.request.Answers;
import se.samverk.gateway.request.Offload;

/** Bounds calls of the gateway's own operations as those of the services are bounded. */
@Singleton
class OwnLimits {
    private static final int BEFORE_THE_OPERATION = 500;
    private static final String OPERATIONS = "/gateway/v1/";

    private final BodyLimits bodies;
    private final RateLimits limits;
    private final Answers answers;
    private final Offload offload;

    OwnLimits(BodyLimits bodies, RateLimits limits, Answers answers, Offload offload) {
        this.bodies = bodies;
        this.limits = limits;
        this.answers = answers;
        this.offload = offload;
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, BEFORE_THE_OPERATION);
    }

    private void handle(RoutingContext call) {
        HttpServerRequest request = call.request();
        if (!request.path().startsWith(OPERATIONS)) {
            call.next();
            return;
        }
        long limit = bodies.of(request.path());
        if (BodyLimits.declaredLength(request) > limit) {
            answers.problem(call, Problem.of(413, "status.413"));
            return;
        }
        call.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, limit);
        request.pause();
        String address = request.remoteAddress().hostAddress();
        offload.call(() -> limits.takeOfAddress(address)).onComplete(taken -> {
            request.resume();
            proceed(call, taken.succeeded() ? taken.result() : Optional.empty());
        });
    }

    private void proceed(RoutingContext call, Optional<Allowance> allowance) {
        allowance.ifPresent(left -> left.tell(call.response().headers()));
        if (allowance.isPresent() && !allowance.get().granted()) {
            answers.problem(call, Problem.of(429, "too-many-calls"));
        } else {
            call.next();
        }
    }
}
