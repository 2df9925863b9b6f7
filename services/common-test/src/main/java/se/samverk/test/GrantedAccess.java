package se.samverk.test;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import org.jspecify.annotations.Nullable;
import se.samverk.common.security.AccessGranted;

/** Says in each answer which operation the call was let through to, so that the tenant matrix need not guess. */
@Provider
public class GrantedAccess implements ContainerResponseFilter {
    static final String HEADER = "X-Test-Granted";

    private final Granted granted;

    GrantedAccess(Granted granted) {
        this.granted = granted;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        String operation = granted.operation();
        if (operation != null) {
            response.getHeaders().putSingle(HEADER, operation);
        }
    }

    /** What this call was let through to. */
    @RequestScoped
    public static class Granted {
        private @Nullable String operation;

        void note(@Observes AccessGranted access) {
            operation = access.operation();
        }

        @Nullable
        String operation() {
            return operation;
        }
    }
}
