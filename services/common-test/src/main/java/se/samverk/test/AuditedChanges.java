package se.samverk.test;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samverk.common.audit.Unaudited;
import se.samverk.common.idempotency.Idempotent;
import se.samverk.common.web.RequestId;

/**
 * In every test of every service: a change that succeeds and has left no audit entry with its request id is answered
 * with 500 instead, so that the test of an operation fails if the operation forgets to tell. An operation that is let
 * off says so itself, by {@link Unaudited}.
 */
@Provider
public class AuditedChanges implements ContainerResponseFilter {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private static final String CLAIMED = "se.samverk.common.idempotency.IdempotencyFilter";

    private final ResourceInfo resource;
    private final String database = PostgresResource.serviceProperty("samverk.database");

    AuditedChanges(ResourceInfo resource) {
        this.resource = resource;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        Method operation = resource.getResourceMethod();
        if (operation == null
                || isReplayed(operation, request)
                || SAFE.contains(request.getMethod())
                || response.getStatusInfo().getFamily() != Response.Status.Family.SUCCESSFUL
                || isLetOff(operation.getAnnotation(Unaudited.class), response.getStatus())
                || isTold(RequestId.current())) {
            return;
        }
        response.setStatus(500);
        response.setEntity(
                operation + " succeeded and left no audit entry", new Annotation[0], MediaType.TEXT_PLAIN_TYPE);
    }

    /** An answer given again for its Idempotency-Key: the entry is the first call's. */
    private static boolean isReplayed(Method operation, ContainerRequestContext request) {
        return operation.isAnnotationPresent(Idempotent.class)
                && request.getHeaderString("Idempotency-Key") != null
                && request.getProperty(CLAIMED) == null;
    }

    private static boolean isLetOff(@Nullable Unaudited unaudited, int status) {
        return unaudited != null
                && (unaudited.statuses().length == 0
                        || Arrays.stream(unaudited.statuses()).anyMatch(letOff -> letOff == status));
    }

    private boolean isTold(String requestId) {
        try (Connection superuser = TestPostgres.superuser(database).getConnection();
                PreparedStatement select =
                        superuser.prepareStatement("select 1 from audit_entry where request_id = ?")) {
            select.setString(1, requestId);
            return select.executeQuery().next();
        } catch (SQLException e) {
            throw new IllegalStateException("the audit trail could not be read", e);
        }
    }
}
