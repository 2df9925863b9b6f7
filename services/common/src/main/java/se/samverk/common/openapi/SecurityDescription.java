package se.samverk.common.openapi;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.security.OAuthFlow;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import se.samverk.common.security.Access;
import se.samverk.common.security.PublicAccess;
import se.samverk.common.security.Role;

/**
 * Puts each operation's declared access into the description: as a security requirement, and in full in
 * {@code x-access}, from which the tenant matrix makes its calls.
 */
final class SecurityDescription {
    private static final String SCHEME = "oauth";
    private static final String KEYCLOAK = "https://id.samverk.example/realms/{realm}/protocol/openid-connect";

    private final OpenAPI api;
    private final TreeSet<String> scopes = new TreeSet<>();

    SecurityDescription(OpenAPI api) {
        this.api = api;
    }

    /** Reads the annotations of the operation's method, whose place its generated id tells. */
    void describe(Operation operation) {
        Optional<Method> method = method(operation.getOperationId());
        method.ifPresent(found -> {
            operation.setOperationId(found.getName());
            Access access = found.getAnnotation(Access.class);
            if (access != null) {
                restrict(operation, access);
            } else if (found.isAnnotationPresent(PublicAccess.class)) {
                operation.setSecurity(List.of());
                operation.addExtension("x-access", Map.of("public", true));
            }
        });
    }

    void addSchemes() {
        Map<String, String> described = new LinkedHashMap<>();
        scopes.forEach(scope -> described.put(scope, "The right " + scope));
        OAuthFlow client =
                OASFactory.createOAuthFlow().tokenUrl(KEYCLOAK + "/token").scopes(described);
        OAuthFlow person = OASFactory.createOAuthFlow()
                .authorizationUrl(KEYCLOAK + "/auth")
                .tokenUrl(KEYCLOAK + "/token")
                .scopes(Map.of("openid", "To sign in"));
        if (api.getComponents() == null) {
            api.setComponents(OASFactory.createComponents());
        }
        api.getComponents()
                .addSecurityScheme(
                        SCHEME,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.OAUTH2)
                                .description("A bearer token from the municipality's own realm: client credentials for "
                                        + "systems, code with PKCE for people")
                                .flows(OASFactory.createOAuthFlows()
                                        .clientCredentials(client)
                                        .authorizationCode(person)));
    }

    private void restrict(Operation operation, Access access) {
        boolean forClients = !access.scope().isEmpty();
        if (forClients) {
            scopes.add(access.scope());
        }
        operation.setSecurity(List.of(OASFactory.createSecurityRequirement()
                .addScheme(SCHEME, forClients ? List.of(access.scope()) : List.of())));
        Map<String, Object> declared = new LinkedHashMap<>();
        declared.put("member", names(access.member()));
        declared.put("federation", names(access.federation()));
        if (forClients) {
            declared.put("scope", access.scope());
        }
        operation.addExtension("x-access", declared);
    }

    private static List<String> names(Role[] roles) {
        return Arrays.stream(roles).map(Role::roleName).toList();
    }

    /** An id has the form {@code package.Class_method}. */
    private static Optional<Method> method(String operationId) {
        int end = operationId == null ? -1 : operationId.lastIndexOf('_');
        if (end < 0) {
            return Optional.empty();
        }
        try {
            Class<?> resource = Class.forName(
                    operationId.substring(0, end), false, Thread.currentThread().getContextClassLoader());
            String name = operationId.substring(end + 1).replaceAll("\\d+$", "").toLowerCase(Locale.ROOT);
            return Arrays.stream(resource.getDeclaredMethods())
                    .filter(candidate ->
                            candidate.getName().toLowerCase(Locale.ROOT).equals(name))
                    .findFirst();
        } catch (ClassNotFoundException absent) {
            return Optional.empty();
        }
    }
}
