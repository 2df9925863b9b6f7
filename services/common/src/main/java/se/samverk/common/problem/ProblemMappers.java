package se.samverk.common.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import se.samverk.common.web.AllowedMethods;
import se.samverk.common.web.RequestId;

/** The one place where exceptions become answers. What is unforeseen says nothing of the inside. */
public class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private final Problems problems;
    private final DatabaseProblems database;

    ProblemMappers(Problems problems, DatabaseProblems database) {
        this.problems = problems;
        this.database = database;
    }

    @ServerExceptionMapper
    Response problem(Problem problem, ResteasyReactiveContainerRequestContext context) {
        return answer(problem, context);
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Response unauthorised(SecurityException refused, ResteasyReactiveContainerRequestContext context) {
        return Response.fromResponse(answer(Problem.of(401, "unauthorised"), context))
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    @ServerExceptionMapper
    Response invalid(ConstraintViolationException invalid, ResteasyReactiveContainerRequestContext context) {
        return answer(Violations.problem(invalid), context);
    }

    /** Each that Quarkus has a mapper of its own for is named, or that one would answer. */
    @ServerExceptionMapper({
        MismatchedInputException.class,
        InvalidDefinitionException.class,
        JsonProcessingException.class
    })
    Response unreadable(JsonProcessingException unreadable, ResteasyReactiveContainerRequestContext context) {
        return unreadable.getProcessor() instanceof JsonParser || isTooLarge(unreadable)
                ? answer(unreadableProblem(unreadable), context)
                : unforeseen(unreadable, context); // ours, in the writing of an answer
    }

    /** A number, name or nesting longer than anybody's; it knows of no processor. */
    private static boolean isTooLarge(Throwable unreadable) {
        return unreadable instanceof StreamConstraintsException
                || unreadable.getCause() instanceof StreamConstraintsException;
    }

    @ServerExceptionMapper
    Response http(WebApplicationException http, ResteasyReactiveContainerRequestContext context) {
        if (http.getCause() instanceof JsonProcessingException unreadable) {
            return answer(unreadableProblem(unreadable), context);
        }
        return switch (http) {
            // What JAX-RS prescribes for a query parameter that is no number, too; but the address does exist.
            case NotFoundException absent
            when absent.getCause() instanceof NumberFormatException ->
                answer(Problem.badRequest("parameter-form"), context);
            case NotFoundException absent -> answer(Problem.of(404, "no-such-path"), context);
            case NotAllowedException refused -> notAllowed(context);
            default -> answer(ofStatus(http.getResponse().getStatus()), context);
        };
    }

    @ServerExceptionMapper
    Response unforeseen(Throwable unforeseen, ResteasyReactiveContainerRequestContext context) {
        Problem known = database.find(unforeseen);
        if (known != null) {
            return answer(known, context);
        }
        LOG.errorf(unforeseen, "unforeseen failure in request %s", RequestId.current());
        return answer(Problem.of(500, "status.500"), context);
    }

    private Response notAllowed(ResteasyReactiveContainerRequestContext context) {
        Response.ResponseBuilder answer = Response.fromResponse(answer(Problem.of(405, "status.405"), context));
        AllowedMethods.of(context.getUriInfo().getRequestUri().getPath())
                .ifPresent(methods -> answer.header(HttpHeaders.ALLOW, methods));
        return answer.build();
    }

    private static Problem ofStatus(int status) {
        return Problem.of(status, "status." + status);
    }

    private static Problem unreadableProblem(JsonProcessingException unreadable) {
        Problem problem = Problem.badRequest("unreadable-json");
        if (unreadable instanceof JsonMappingException mapping
                && !mapping.getPath().isEmpty()) {
            String code = switch (mapping) {
                case UnrecognizedPropertyException unknown -> "field.unknown";
                case InvalidFormatException format when format.getTargetType() == String.class -> "field.characters";
                case InvalidFormatException format -> "field.format";
                default -> "field.unreadable";
            };
            return problem.withField(path(mapping), code);
        }
        var place = unreadable.getLocation();
        return place == null
                ? problem
                : problem.withField(
                        "line " + place.getLineNr() + ", column " + place.getColumnNr(), "field.unreadable");
    }

    private static String path(JsonMappingException mapping) {
        return mapping.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                .collect(Collectors.joining("."))
                .replace(".[", "[");
    }

    private Response answer(Problem problem, ResteasyReactiveContainerRequestContext context) {
        Language language = Language.of(context.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        return problems.answer(
                problem, language, context.getUriInfo().getRequestUri().getRawPath());
    }
}
