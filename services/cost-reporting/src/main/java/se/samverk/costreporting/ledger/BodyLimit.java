package se.samverk.costreporting.ledger;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.samverk.common.problem.Problem;

/** Ledger files are streamed and may be of any size; every other body is held in memory, so it may not. */
@Provider
@PreMatching
class BodyLimit implements ContainerRequestFilter {
    private static final String STREAMED = "/ledger-imports";

    private final CurrentVertxRequest request;
    private final long limit;

    BodyLimit(
            CurrentVertxRequest request,
            @ConfigProperty(name = "samverk.limits.body-bytes", defaultValue = "2097152") long limit) {
        this.request = request;
        this.limit = limit;
    }

    @Override
    public void filter(ContainerRequestContext context) {
        if (context.getMethod().equals("POST") && context.getUriInfo().getPath().endsWith(STREAMED)) {
            return;
        }
        if (context.getLength() > limit) {
            throw Problem.of(413, "status.413");
        }
        request.getCurrent().put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, limit);
    }
}
