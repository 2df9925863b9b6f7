package se.samverk.common.problem;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Refuses what nothing after it could read: media types of no form, and addresses with control characters in them. */
@Provider
@PreMatching
@Priority(1)
public class WellFormed implements ContainerRequestFilter {
    /** NUL and the other control characters, percent-encoded. */
    private static final Pattern CONTROL = Pattern.compile("%(?:[01][0-9A-Fa-f]|7[Ff])");

    @Override
    public void filter(ContainerRequestContext request) {
        check(request, HttpHeaders.ACCEPT);
        check(request, HttpHeaders.CONTENT_TYPE);
        URI address = request.getUriInfo().getRequestUri();
        if (hasControl(address.getRawPath()) || hasControl(address.getRawQuery())) {
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

    private static boolean hasControl(@Nullable String part) {
        return part != null && CONTROL.matcher(part).find();
    }
}
