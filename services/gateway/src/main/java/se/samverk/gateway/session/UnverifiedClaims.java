package se.samverk.gateway.session;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * A token's claims as it says them. Good for showing, and for choosing a rate limit; whether they are true is judged by
 * the service that the token is sent to. Of a text that isn't a token, all are empty.
 */
public final class UnverifiedClaims {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode claims;

    private UnverifiedClaims(JsonNode claims) {
        this.claims = claims;
    }

    public static UnverifiedClaims of(String token) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3) {
            return new UnverifiedClaims(MissingNode.getInstance());
        }
        try {
            return new UnverifiedClaims(JSON.readTree(Base64.getUrlDecoder().decode(parts[1])));
        } catch (IOException | IllegalArgumentException notJson) {
            return new UnverifiedClaims(MissingNode.getInstance());
        }
    }

    public String text(String claim) {
        return claims.path(claim).asText("");
    }

    /** A NumericDate claim; {@code otherwise} where it is missing or, as in an offline token, 0. */
    public Instant time(String claim, Instant otherwise) {
        long seconds = claims.path(claim).asLong(0);
        return seconds <= 0 ? otherwise : Instant.ofEpochSecond(seconds);
    }

    public List<String> realmRoles() {
        return StreamSupport.stream(claims.path("realm_access").path("roles").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
