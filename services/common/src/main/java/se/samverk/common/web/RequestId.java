package se.samverk.common.web;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import se.samverk.common.id.Ids;

/**
 * Gives each call an id that stands in its answer, in its problem and on each of its log lines. The gateway's id is
 * kept; anything that does not look like an id is not.
 */
@Provider
@PreMatching
@Priority(0)
public class RequestId implements ContainerRequestFilter, ContainerResponseFilter {
    public static final String HEADER = "X-Request-Id";
    private static final String KEY = "requestId";
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9-]{8,64}");

    /** The id of the call that this thread serves; a new one outside any call. */
    public static String current() {
        Object id = MDC.get(KEY);
        return id == null ? Ids.next().toString() : id.toString();
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String given = request.getHeaderString(HEADER);
        MDC.put(
                KEY,
                given != null && FORM.matcher(given).matches()
                        ? given
                        : Ids.next().toString());
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders().putSingle(HEADER, current());
    }
}
