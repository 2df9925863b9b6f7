package se.samverk.common.idempotency;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.samverk.common.hash.Sha256;
import se.samverk.common.problem.Problem;
import se.samverk.common.security.Caller;
import se.samverk.common.tenancy.Realm;

/**
 * Answers a repeated creating call with its first answer. The key is taken in a short transaction before the work and
 * the answer kept in another after it, so that no call ever holds one connection while it waits for a second.
 */
@Provider
@Idempotent
@Priority(Priorities.USER)
class IdempotencyFilter implements ContainerRequestFilter, ContainerResponseFilter {
    private static final String HEADER = "Idempotency-Key";
    private static final String CLAIMED = IdempotencyFilter.class.getName();
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1,100}");
    private static final Duration LONGEST_CALL = Duration.ofMinutes(10);

    private final IdempotencyTable table;
    private final Caller caller;
    private final EarlyAnswer early;
    private final ObjectMapper json;
    private final Clock clock;

    IdempotencyFilter(IdempotencyTable table, Caller caller, EarlyAnswer early, ObjectMapper json, Clock clock) {
        this.table = table;
        this.caller = caller;
        this.early = early;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        String value = request.getHeaderString(HEADER);
        if (value == null) {
            return;
        }
        if (!FORM.matcher(value).matches()) {
            throw Problem.badRequest("idempotency-key-form");
        }
        byte[] body = request.getEntityStream().readAllBytes();
        request.setEntityStream(new ByteArrayInputStream(body));
        IdempotencyTable.Key key = new IdempotencyTable.Key(
                caller.realm().map(Realm::code).orElse(""), caller.clientId() + ":" + caller.subject(), value);
        byte[] hash = hash(request, body);
        Instant now = clock.instant();
        Optional<IdempotencyTable.Earlier> earlier = claim(key, hash, now);
        if (earlier.isPresent()) {
            request.abortWith(replay(earlier.get(), hash));
        } else {
            request.setProperty(CLAIMED, key);
            early.claimed(key);
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) throws IOException {
        if (!(request.getProperty(CLAIMED) instanceof IdempotencyTable.Key key)) {
            return;
        }
        try {
            if (response.getStatus() >= 400) {
                table.release(key); // nothing was done, so the corrected call may use the same key
            } else {
                table.complete(
                        key,
                        response.getStatus(),
                        text(response.getLocation()),
                        text(response.getHeaders().getFirst(HttpHeaders.ETAG)),
                        response.hasEntity() ? json.writeValueAsString(response.getEntity()) : null);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the answer could not be kept", e);
        }
    }

    private Optional<IdempotencyTable.Earlier> claim(IdempotencyTable.Key key, byte[] hash, Instant now) {
        try {
            return table.claim(key, hash, now, now.minus(LONGEST_CALL));
        } catch (SQLException e) {
            throw new IllegalStateException("the key could not be taken", e);
        }
    }

    private static Response replay(IdempotencyTable.Earlier earlier, byte[] hash) {
        if (!MessageDigest.isEqual(earlier.requestHash(), hash)) {
            throw Problem.unprocessable("idempotency-reused");
        }
        if (earlier.status() == null) {
            throw Problem.conflict("idempotency-running");
        }
        return Response.status(earlier.status())
                .header(HttpHeaders.LOCATION, earlier.location())
                .header(HttpHeaders.ETAG, earlier.etag())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(Objects.requireNonNullElse(earlier.body(), ""))
                .build();
    }

    private static byte[] hash(ContainerRequestContext request, byte[] body) {
        MessageDigest digest = Sha256.digest();
        String call =
                request.getMethod() + " " + request.getUriInfo().getRequestUri().getRawPath() + "\n";
        digest.update(call.getBytes(StandardCharsets.UTF_8));
        return digest.digest(body);
    }

    private static @Nullable String text(@Nullable Object header) {
        return header == null ? null : header.toString();
    }
}
