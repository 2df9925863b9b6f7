package se.samverk.gateway.signin;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import se.samverk.common.problem.Problem;
import se.samverk.gateway.limit.RateLimits;
import se.samverk.gateway.request.Answers;
import se.samverk.gateway.request.Offload;
import se.samverk.gateway.session.EndedElsewhere;

/**
 * Where Keycloak tells that a session is over: ended by an administrator, or by a sign-out from another application.
 * {@code POST /gateway/internal/back-channel-logout} with a form of one field, {@code logout_token}.
 */
@Singleton
class BackChannelSignOut {
    private static final Logger LOG = Logger.getLogger(BackChannelSignOut.class);
    private static final String PATH = "/gateway/internal/back-channel-logout";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final long LARGEST = 16 << 10;

    private final RateLimits limits;
    private final LogoutTokens tokens;
    private final EndedElsewhere ended;
    private final Answers answers;
    private final Offload offload;

    BackChannelSignOut(RateLimits limits, LogoutTokens tokens, EndedElsewhere ended, Answers answers, Offload offload) {
        this.limits = limits;
        this.tokens = tokens;
        this.ended = ended;
        this.answers = answers;
        this.offload = offload;
    }

    void register(@Observes Router router) {
        router.post(PATH)
                .order(-1)
                .handler(BodyHandler.create(false).setBodyLimit(LARGEST))
                .handler(this::take)
                .failureHandler(this::failed);
    }

    private void take(RoutingContext call) {
        String type = String.valueOf(call.request().getHeader(HttpHeaders.CONTENT_TYPE));
        String token = type.startsWith(FORM) ? call.request().getFormAttribute("logout_token") : null;
        String address = call.request().remoteAddress().hostAddress();
        offload.call(() -> Optional.ofNullable(refusal(token, address))).onComplete(judged -> {
            if (judged.failed()) {
                answers.unavailable(call, judged.cause());
            } else if (judged.result().isPresent()) {
                answers.problem(call, judged.result().get());
            } else {
                call.response().setStatusCode(204).end();
            }
        });
    }

    private @Nullable Problem refusal(@Nullable String token, String address) throws IOException {
        if (limits.takeOfAddress(address)
                .filter(allowance -> !allowance.granted())
                .isPresent()) {
            return Problem.of(429, "too-many-calls");
        }
        var notice = token == null ? Optional.<EndedElsewhere.Notice>empty() : tokens.judge(token);
        if (notice.isEmpty() || !ended.end(notice.get())) {
            LOG.warn("a logout token was refused");
            return Problem.badRequest("logout-token");
        }
        return null;
    }

    private void failed(RoutingContext call) {
        int status = call.statusCode() > 0 ? call.statusCode() : 503;
        answers.problem(call, Problem.of(status, "status." + status));
    }
}
