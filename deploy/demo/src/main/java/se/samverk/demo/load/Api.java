package se.samverk.demo.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The public APIs behind the gateway, called as one client. */
final class Api {
    private static final Duration TIMEOUT = Duration.ofMinutes(3);
    private static final int PAGE = 100;

    private final Http http;
    private final String gateway;
    private final AccessToken token;

    Api(Http http, String gateway, AccessToken token) {
        this.http = http;
        this.gateway = gateway;
        this.token = token;
    }

    JsonNode get(String path) {
        return call("GET", path, request(path).GET()).body();
    }

    Http.Answer read(String path) {
        return call("GET", path, request(path).GET());
    }

    /** All items of a list, whatever number of pages it has. */
    List<JsonNode> list(String path) {
        List<JsonNode> items = new ArrayList<>();
        String separator = path.contains("?") ? "&" : "?";
        for (int page = 1; ; page++) {
            JsonNode body = get("%s%spage=%d&limit=%d".formatted(path, separator, page, PAGE));
            if (body.isArray()) {
                body.forEach(items::add);
                return items;
            }
            body.path("items").forEach(items::add);
            if (page >= body.path("_meta").path("totalPages").asInt()) {
                return items;
            }
        }
    }

    /** The key is made of the call, so that the same call once more gets the first one's answer. */
    Http.Answer post(String path, Object body) {
        byte[] bytes = json(body);
        byte[] call = (path + " " + new String(bytes, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.nameUUIDFromBytes(call).toString());
        return call("POST", path, request.POST(HttpRequest.BodyPublishers.ofByteArray(bytes)));
    }

    Http.Answer post(String path, String contentType, byte[] body) {
        HttpRequest.Builder request = request(path).header("Content-Type", contentType);
        return call("POST", path, request.POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    void put(String path, String entityTag, Object body) {
        HttpRequest.Builder request =
                request(path).header("Content-Type", "application/json").header("If-Match", entityTag);
        call("PUT", path, request.PUT(HttpRequest.BodyPublishers.ofByteArray(json(body))));
    }

    /** Does something to what is there, as it was read. */
    void act(String path, String entityTag) {
        call("POST", path, request(path).header("If-Match", entityTag).POST(HttpRequest.BodyPublishers.noBody()));
    }

    void delete(String path) {
        call("DELETE", path, request(path).DELETE());
    }

    private Http.Answer call(String method, String path, HttpRequest.Builder request) {
        Http.Answer answer = http.send(
                request.header("Authorization", "Bearer " + token.value()).build());
        if (answer.status() >= 300) {
            throw new RefusedException(method + " " + path, answer.status(), answer.body());
        }
        return answer;
    }

    /** The path of what a call created, as the gateway knows it. */
    static String pathOf(Http.Answer created) {
        return URI.create(created.location()).getRawPath();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(gateway + path))
                .timeout(TIMEOUT)
                .header("Accept", "application/json")
                .header("Accept-Language", "en");
    }

    private static byte[] json(Object body) {
        try {
            return Http.JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not to be written as JSON: " + body.getClass(), e);
        }
    }
}
