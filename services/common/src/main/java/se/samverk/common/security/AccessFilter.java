package se.samverk.common.security;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Event;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import se.samverk.common.problem.Problem;
import se.samverk.common.tenancy.Realm;
import se.samverk.common.tenancy.Realms;
import se.samverk.common.tenancy.TenantContext;

/**
 * Lets a call through only if its operation declares so. A municipality's own paths ({@code {code}}) answer a foreign
 * caller exactly as if the municipality did not exist.
 */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class AccessFilter implements ContainerRequestFilter {
    private static final String MUNICIPALITY_PARAMETER = "code";

    private final ResourceInfo resource;
    private final SecurityIdentity identity;
    private final Realms realms;
    private final Caller caller;
    private final TenantContext tenant;
    private final Event<AccessGranted> granted;

    AccessFilter(
            ResourceInfo resource,
            SecurityIdentity identity,
            Realms realms,
            Caller caller,
            TenantContext tenant,
            Event<AccessGranted> granted) {
        this.resource = resource;
        this.identity = identity;
        this.realms = realms;
        this.caller = caller;
        this.tenant = tenant;
        this.granted = granted;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Method operation = resource.getResourceMethod();
        if (operation == null) {
            return; // nothing will be run
        }
        if (!operation.isAnnotationPresent(PublicAccess.class)) {
            authorise(operation.getAnnotation(Access.class), pathMunicipality(request));
        }
        granted.fire(new AccessGranted(operation.getName()));
    }

    private void authorise(@Nullable Access access, Optional<String> municipality) {
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken jwt)) {
            throw Problem.of(401, "unauthorised");
        }
        Token token = Token.of(jwt);
        Realm realm = realms.byIssuer(token.issuer()).orElseThrow(() -> Problem.of(401, "unauthorised"));
        caller.set(realm, token);
        municipality.ifPresent(code -> requireReachable(code, realm));
        if (access == null || !allows(access)) {
            throw forbidden(access);
        }
        String acting = municipality
                .or(caller::municipality)
                .filter(code -> !code.equals(Realm.FEDERATION))
                .orElse(null);
        tenant.set(acting, caller.subject());
    }

    /** The federation reaches every municipality, but is none itself. */
    private void requireReachable(String code, Realm own) {
        boolean reachable = own.isFederation()
                ? !code.equals(Realm.FEDERATION) && realms.byCode(code).isPresent()
                : own.code().equals(code);
        if (!reachable) {
            throw Problem.notFound();
        }
    }

    private boolean allows(Access access) {
        List<Role> declared = List.of(caller.federation() ? access.federation() : access.member());
        boolean byScope = !access.scope().isEmpty() && caller.scopes().contains(access.scope());
        return !declared.isEmpty() && (byScope || declared.stream().anyMatch(caller.roles()::contains));
    }

    private static Problem forbidden(@Nullable Access access) {
        if (access == null) {
            return Problem.of(403, "status.403");
        }
        String roles = Stream.of(access.member(), access.federation())
                .flatMap(Arrays::stream)
                .map(Role::roleName)
                .collect(Collectors.joining(", "));
        return Problem.of(403, "forbidden", roles, access.scope().isEmpty() ? "–" : access.scope());
    }

    private static Optional<String> pathMunicipality(ContainerRequestContext request) {
        return Optional.ofNullable(request.getUriInfo().getPathParameters().getFirst(MUNICIPALITY_PARAMETER));
    }
}
