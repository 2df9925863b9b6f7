package se.samverk.demo.load;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/** A client's access token by client credentials, fetched anew before it ends. */
final class AccessToken {
    private static final Duration MARGIN = Duration.ofSeconds(30);

    private final Http http;
    private final String issuer;
    private final Target.Client client;
    private String value = "";
    private Instant until = Instant.EPOCH;

    AccessToken(Http http, String issuer, Target.Client client) {
        this.http = http;
        this.issuer = issuer;
        this.client = client;
    }

    String value() {
        if (Instant.now().isAfter(until)) {
            fetch();
        }
        return value;
    }

    private void fetch() {
        String credentials = encoded(client.id()) + ":" + encoded(client.secret());
        HttpRequest request = HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                .timeout(Duration.ofSeconds(30))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        Http.Answer answer = http.send(request);
        if (answer.status() != 200) {
            throw new LoadException("%s gave the client %s no token: %d %s"
                    .formatted(
                            issuer,
                            client.id(),
                            answer.status(),
                            answer.body().path("error").asText()));
        }
        value = answer.body().path("access_token").asText();
        long seconds = answer.body().path("expires_in").asLong();
        until = Instant.now().plusSeconds(seconds).minus(MARGIN);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
