package se.samverk.test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverk.common.security.Role;

/**
 * Tries each operation of a service's stored API with every kind of token, and compares the answer with the access that
 * the description declares. Operations are read from the file, so a new one is tried without anyone writing a test. Each
 * denial is paired with a call that is let through to the same operation: a broken route cannot pass as a wall. A
 * service extends this as a {@code @QuarkusTest}.
 */
public abstract class TenantMatrix {
    private static final String OWN = "1494";
    private static final String OWN_SLUG = "lidkoping";
    private static final String FOREIGN = "1495";
    private static final String MISSING = "9999";
    private static final Set<String> MEMBER_ROLES = names(false);
    private static final Set<String> FEDERATION_ROLES = names(true);

    private final AtomicInteger calls = new AtomicInteger();
    private MatrixCall call = new MatrixCall("");
    private List<StoredApi.Operation> operations = List.of();

    @BeforeAll
    static void registerMembers() {
        TestRealms.register();
    }

    @BeforeEach
    void readOperations() {
        String service = PostgresResource.serviceProperty("samverk.service");
        call = new MatrixCall(service);
        operations = StoredApi.operations(StoredApi.read(service));
        assertFalse(operations.isEmpty(), "the stored description has no operations");
    }

    @Test
    void everyOperation_answersEveryKindOfToken_asItDeclares() {
        for (StoredApi.Operation operation : operations) {
            Map<String, Object> access = operation.access();
            assertFalse(access.isEmpty(), operation + " declares no access");
            if (access.containsKey("public")) {
                granted(operation, OWN, null);
            } else {
                tryTokens(operation, access);
                tryRoles(operation, access);
                tryScopes(operation, access);
                tryForeign(operation, access);
            }
        }
        System.out.printf("Tenant matrix: %d operations, %d calls%n", operations.size(), calls.get());
    }

    @Test
    void healthAndMeasurements_areOnNoPortThatACallerReaches() {
        for (String path : List.of("/q/health", "/q/health/live", "/q/health/ready", "/q/metrics", "/q/info")) {
            assertEquals(404, RestAssured.get(path).statusCode(), path);
            assertEquals(404, RestAssured.get(path + "/").statusCode(), path);
        }
    }

    /** Tokens that are nobody's, each paired with one that opens the same door. */
    private void tryTokens(StoredApi.Operation operation, Map<String, Object> access) {
        granted(operation, OWN, anyAllowed(access));
        String slug = roles(access, "member").isEmpty() ? "federation" : OWN_SLUG;
        Set<String> all = slug.equals("federation") ? FEDERATION_ROLES : MEMBER_ROLES;
        denied(operation, OWN, null, 401);
        denied(operation, OWN, "not-a-token", 401);
        denied(operation, OWN, TestTokens.forged(slug, all), 401);
        denied(operation, OWN, TestTokens.ofUnregisteredRealm(all), 401);
        denied(operation, OWN, TestTokens.expired(slug, all), 401);
        denied(operation, OWN, TestTokens.forOtherAudience(slug, all), 401);
        denied(operation, OWN, TestTokens.withRoleNames(OWN_SLUG, FEDERATION_ROLES), 403);
        denied(operation, OWN, TestTokens.withRoleNames("federation", MEMBER_ROLES), 403);
    }

    private void tryRoles(StoredApi.Operation operation, Map<String, Object> access) {
        for (Role role : Role.values()) {
            boolean declared =
                    roles(access, role.isFederation() ? "federation" : "member").contains(role.roleName());
            String token = role.isFederation() ? TestTokens.federation(role) : TestTokens.member(OWN, role);
            if (declared) {
                granted(operation, OWN, token);
            } else {
                denied(operation, OWN, token, 403);
            }
        }
    }

    private void tryScopes(StoredApi.Operation operation, Map<String, Object> access) {
        String scope = (String) access.getOrDefault("scope", "");
        for (String realm : List.of(OWN, "federation")) {
            boolean open =
                    !roles(access, realm.equals(OWN) ? "member" : "federation").isEmpty();
            denied(operation, OWN, TestTokens.client(realm, "something:else"), 403);
            if (!scope.isEmpty() && open) {
                granted(operation, OWN, TestTokens.client(realm, scope));
            } else if (!scope.isEmpty()) {
                denied(operation, OWN, TestTokens.client(realm, scope), 403);
            }
        }
    }

    /** What is another municipality's answers exactly as what does not exist. */
    private void tryForeign(StoredApi.Operation operation, Map<String, Object> access) {
        if (!isOfMunicipality(operation)) {
            return;
        }
        for (String token : List.of(TestTokens.withRoleNames(OWN_SLUG, MEMBER_ROLES), TestTokens.client(OWN, (String)
                access.getOrDefault("scope", "any:scope")))) {
            Response foreign = denied(operation, FOREIGN, token, 404);
            Response missing = denied(operation, MISSING, token, 404);
            assertEquals(
                    withoutTraces(missing, MISSING),
                    withoutTraces(foreign, FOREIGN),
                    operation + " tells that it exists");
        }
        denied(operation, MISSING, TestTokens.withRoleNames("federation", FEDERATION_ROLES), 404);
    }

    private static boolean isOfMunicipality(StoredApi.Operation operation) {
        return operation.path().contains("{code}");
    }

    private static String anyAllowed(Map<String, Object> access) {
        return roles(access, "member").isEmpty()
                ? TestTokens.withRoleNames("federation", FEDERATION_ROLES)
                : TestTokens.withRoleNames(OWN_SLUG, MEMBER_ROLES);
    }

    private void granted(StoredApi.Operation operation, String code, @Nullable String token) {
        Response answer = send(operation, code, token);
        String said = operation + " answered " + answer.statusCode() + " " + answer.asString();
        assertEquals(operation.description().get("operationId"), answer.header(GrantedAccess.HEADER), said);
        assertNotEquals(401, answer.statusCode(), said);
        assertNotEquals(403, answer.statusCode(), said);
        assertTrue(answer.statusCode() < 500, said);
    }

    private Response denied(StoredApi.Operation operation, String code, @Nullable String token, int status) {
        Response answer = send(operation, code, token);
        String said = operation + " answered " + answer.asString();
        assertEquals(status, answer.statusCode(), said);
        assertNull(answer.header(GrantedAccess.HEADER), said);
        assertTrue(answer.contentType().startsWith("application/problem+json"), said);
        return answer;
    }

    private Response send(StoredApi.Operation operation, String code, @Nullable String token) {
        calls.incrementAndGet();
        return call.to(operation, code, token);
    }

    private static String withoutTraces(Response answer, String code) {
        return answer.asString()
                .replaceAll("\"requestId\":\"[^\"]+\"", "")
                .replace("/municipalities/" + code, "/municipalities/{code}");
    }

    private static Set<String> roles(Map<String, Object> access, String kind) {
        return StoredApi.list(access.get(kind)).stream().map(String::valueOf).collect(Collectors.toSet());
    }

    private static Set<String> names(boolean federation) {
        Stream<Role> roles = Arrays.stream(Role.values()).filter(role -> role.isFederation() == federation);
        return roles.map(Role::roleName).collect(Collectors.toUnmodifiableSet());
    }
}
