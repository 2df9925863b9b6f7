package se.samverk.gateway.limit;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;

/**
 * What a client has left, as told in the headers of draft-ietf-httpapi-ratelimit-headers.
 *
 * @param policy which limit is meant
 * @param quota calls per window
 * @param remaining calls left now
 * @param resetSeconds until the whole quota is there again
 * @param retrySeconds until one more call is let through; 0 if this one was
 */
public record Allowance(
        String policy, long quota, long windowSeconds, long remaining, long resetSeconds, long retrySeconds) {

    public boolean granted() {
        return retrySeconds == 0;
    }

    public void tell(MultiMap headers) {
        headers.set("RateLimit-Policy", "\"" + policy + "\";q=" + quota + ";w=" + windowSeconds);
        headers.set("RateLimit", "\"" + policy + "\";r=" + remaining + ";t=" + resetSeconds);
        if (!granted()) {
            headers.set(HttpHeaders.RETRY_AFTER, Long.toString(retrySeconds));
        }
    }
}
