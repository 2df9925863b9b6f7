package se.samverk.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;

/** Goes from page to page as a browser does, keeps cookies, and remembers every answer it got from the gateway. */
final class Browser {
    static final ObjectMapper JSON = new ObjectMapper();

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .build();
    final List<HttpResponse<String>> visited = new ArrayList<>();

    /** Follows redirects to the first address that answers with something else. */
    HttpResponse<String> open(String path) {
        HttpResponse<String> response = send(page(path));
        for (int hops = 0; response.statusCode() == 302 && hops < 10; hops++) {
            URI next = response.uri()
                    .resolve(response.headers().firstValue("Location").orElseThrow());
            response = send(page(next.toString()));
        }
        return response;
    }

    /** Signs in to a realm, and leaves the page that it is sent to unread. */
    Browser signIn(String slug) {
        String session = "";
        open("/sign-in/" + slug);
        session = cookie("samverk");
        if (session.isEmpty()) {
            throw new AssertionError("no session began");
        }
        return this;
    }

    HttpResponse<String> get(String path) {
        return send(call(path).GET());
    }

    HttpResponse<String> post(String path, String body, String... headers) {
        HttpRequest.Builder request = call(path).POST(BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    JsonNode session() {
        return json(get("/gateway/v1/session"));
    }

    String csrf() {
        return session().path("csrfToken").asText();
    }

    String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name) && !cookie.hasExpired())
                .map(java.net.HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    void setCookie(String name, String value) {
        java.net.HttpCookie cookie = new java.net.HttpCookie(name, value);
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(URI.create(Surroundings.GATEWAY), cookie);
    }

    static HttpRequest.Builder call(String path) {
        return HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : Surroundings.GATEWAY + path));
    }

    private static HttpRequest.Builder page(String path) {
        return call(path).header("Accept", "text/html,application/xhtml+xml").GET();
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            if (response.uri().getPort() == Surroundings.PORT) {
                visited.add(response);
            }
            return response;
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    static JsonNode json(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new AssertionError("not JSON: " + response.body(), e);
        }
    }
}
