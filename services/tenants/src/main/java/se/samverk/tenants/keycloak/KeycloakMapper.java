package se.samverk.tenants.keycloak;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import se.samverk.common.problem.Language;
import se.samverk.common.problem.Problem;
import se.samverk.common.problem.Problems;

/** A silent Keycloak becomes a 503 that says when to come back. */
public class KeycloakMapper {
    private static final Logger LOG = Logger.getLogger(KeycloakMapper.class);
    private static final int COME_BACK_AFTER_SECONDS = 10;

    private final Problems problems;

    KeycloakMapper(Problems problems) {
        this.problems = problems;
    }

    @ServerExceptionMapper
    Response unavailable(KeycloakUnavailable failure, ResteasyReactiveContainerRequestContext call) {
        LOG.warn(failure.getMessage());
        Language language = Language.of(call.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        Response answer = problems.answer(
                Problem.of(503, "keycloak-unavailable"),
                language,
                call.getUriInfo().getPath());
        return Response.fromResponse(answer)
                .header(HttpHeaders.RETRY_AFTER, COME_BACK_AFTER_SECONDS)
                .build();
    }
}
