package se.samverk.demo.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Sends requests, and waits as told when the gateway asks for patience. */
final class Http {
    static final JsonMapper JSON = new JsonMapper();
    private static final int ATTEMPTS = 8;
    private static final int LONGEST_WAIT = 30;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    record Answer(int status, JsonNode body, String location, String entityTag) {}

    Answer send(HttpRequest request) {
        for (int attempt = 1; ; attempt++) {
            HttpResponse<String> response = exchange(request);
            boolean askedToWait = response.statusCode() == 429 || response.statusCode() == 503;
            if (!askedToWait || attempt == ATTEMPTS) {
                return new Answer(
                        response.statusCode(),
                        json(response.body()),
                        response.headers().firstValue("Location").orElse(""),
                        response.headers().firstValue("ETag").orElse(""));
            }
            Patience.pause(Duration.ofSeconds(Math.min(retryAfter(response), LONGEST_WAIT)));
        }
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new LoadException("%s does not answer (%s).".formatted(request.uri(), e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LoadException("Loading the demo was interrupted.");
        }
    }

    private static int retryAfter(HttpResponse<?> response) {
        String value = response.headers().firstValue("Retry-After").orElse("");
        return value.matches("\\d{1,4}") ? Math.max(1, Integer.parseInt(value)) : 1;
    }

    private static JsonNode json(String body) {
        if (body.isBlank()) {
            return MissingNode.getInstance();
        }
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }
}
