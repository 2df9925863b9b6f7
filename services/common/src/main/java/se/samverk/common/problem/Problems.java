package se.samverk.common.problem;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import se.samverk.common.web.RequestId;

/** Turns a problem into an answer in the reader's language. */
@Singleton
public class Problems {
    public static final String MEDIA_TYPE = "application/problem+json";
    private static final String TYPE_BASE = "https://samverk.example/problems/";

    private final Messages messages;

    Problems(Messages messages) {
        this.messages = messages;
    }

    /** The answer to a call of {@code path}. */
    public Response answer(Problem problem, Language language, String path) {
        return Response.status(problem.status())
                .type(MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .entity(body(problem, language, path))
                .build();
    }

    public ProblemBody body(Problem problem, Language language, String path) {
        return new ProblemBody(
                TYPE_BASE + problem.code(),
                text(language, problem, ".title"),
                problem.status(),
                text(language, problem, ".detail"),
                path,
                RequestId.current(),
                problem.link(),
                problem.fields().stream().map(field -> field(field, language)).toList());
    }

    private String text(Language language, Problem problem, String part) {
        List<Object> arguments = problem.arguments();
        return messages.find(language, problem.code() + part, arguments)
                .or(() -> messages.find(language, "status." + problem.status() + part, arguments))
                .orElseGet(() -> messages.text(language, "status.other" + part));
    }

    private ProblemBody.FieldError field(Problem.Field field, Language language) {
        String detail = messages.find(language, field.code(), field.arguments())
                .or(() -> messages.find(language, field.code() + ".detail", field.arguments()))
                .orElse(field.code());
        return new ProblemBody.FieldError(field.field(), detail, field.code());
    }
}
