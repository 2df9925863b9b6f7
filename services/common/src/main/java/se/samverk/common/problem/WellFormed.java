package se.samverk.common.problem;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Refuses what nothing after it could read: media types of no form, and addresses with NUL in them. */
@Provider
@PreMatching
@Priority(1)
public class WellFormed implements ContainerRequestFilter {
    private static final String NUL = "%00";

    @Override
    public void filter(ContainerRequestContext request) {
        check(request, HttpHeaders.ACCEPT);
        check(request, HttpHeaders.CONTENT_TYPE);
        URI address = request.getUriInfo().getRequestUri();
        if (hasNul(address.getRawPath()) || hasNul(address.getRawQuery())) {
            throw Problem.badRequest("address-form");
        }
    }

    private static void check(ContainerRequestContext request, String header) {
        String value = request.getHeaderString(header);
        if (value == null) {
            return;
        }
        for (String type : value.split(",")) {
            try {
                MediaType.valueOf(type.strip());
            } catch (IllegalArgumentException malformed) {
                throw Problem.badRequest("media-type-form", header);
            }
        }
    }

    private static boolean hasNul(@Nullable String part) {
        return part != null && part.contains(NUL);
    }
}
