package se.samverk.gateway.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import se.samverk.common.problem.Language;
import se.samverk.common.problem.Messages;
import se.samverk.common.problem.Problem;
import se.samverk.common.problem.Problems;

/** The gateway's own answers outside its REST operations: problems, and plain pages for people on their way in. */
@Singleton
public class Answers {
    private static final Logger LOG = Logger.getLogger(Answers.class);

    private static final String RETRY_SECONDS = "5";

    private final Problems problems;
    private final Messages messages;
    private final ObjectMapper json;

    Answers(Problems problems, Messages messages, ObjectMapper json) {
        this.problems = problems;
        this.messages = messages;
        this.json = json;
    }

    /** Ends the call with a problem; breaks it off where an answer has already begun. */
    public void problem(RoutingContext call, Problem problem) {
        HttpServerResponse response = call.response();
        if (response.ended() || response.headWritten()) {
            call.request().connection().close();
            return;
        }
        Language language = language(call);
        var body = problems.body(problem, language, call.request().path());
        if (problem.status() == 503 || problem.status() == 504) {
            response.putHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        response.setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problems.MEDIA_TYPE)
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, language.tag());
        try {
            end(call, json.writeValueAsString(body));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A problem for programs; for a browser's navigation a page that says the same and leads back to the start. */
    public void problemOrPage(RoutingContext call, Problem problem) {
        if (!wantsPage(call)) {
            problem(call, problem);
            return;
        }
        Language language = language(call);
        var body = problems.body(problem, language, call.request().path());
        call.response()
                .setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8")
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, language.tag());
        end(call, """
                <!doctype html>
                <html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                <link rel="stylesheet" href="/plain.css"><link rel="icon" href="/samverk.svg">
                <title>%s – Samverk</title></head>
                <body><main><h1>%2$s</h1><p>%s</p><p><a href="/">%s</a></p></main></body></html>
                """.formatted(
                        language.tag(),
                        escape(body.title()),
                        escape(body.detail()),
                        escape(messages.text(language, "page.start"))));
    }

    /** The failure as a problem; one that nobody foresaw is told in the log, and to the caller as a reason to try again. */
    public void unavailable(RoutingContext call, Throwable failure) {
        if (failure instanceof Problem problem) {
            problem(call, problem);
        } else {
            LOG.error("a call could not be judged", failure);
            problem(call, Problem.of(503, "status.503"));
        }
    }

    public static boolean wantsPage(RoutingContext call) {
        HttpMethod method = call.request().method();
        String accept = call.request().getHeader(HttpHeaders.ACCEPT);
        return (method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD))
                && accept != null
                && accept.contains("text/html");
    }

    private static void end(RoutingContext call, String text) {
        Buffer body = Buffer.buffer(text);
        HttpServerResponse response = call.response();
        if (call.request().method().equals(HttpMethod.HEAD)) {
            response.putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length()));
            response.end();
        } else {
            response.end(body);
        }
        Remainder.discard(call.request());
    }

    private static Language language(RoutingContext call) {
        return Language.of(call.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
