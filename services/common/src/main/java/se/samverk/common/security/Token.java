package se.samverk.common.security;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;
import se.samverk.common.tenancy.Realm;

/**
 * What we read from a verified Keycloak access token.
 *
 * @param serviceAccount whether it was given to an API client rather than to a person
 */
record Token(
        String issuer,
        String subject,
        String name,
        String clientId,
        boolean serviceAccount,
        Set<String> roleNames,
        Set<String> scopes) {

    private static final String SERVICE_ACCOUNT_PREFIX = "service-account-";

    static Token of(JsonWebToken jwt) {
        String username = text(jwt, "preferred_username");
        boolean serviceAccount = username.startsWith(SERVICE_ACCOUNT_PREFIX);
        String clientId = text(jwt, "azp");
        String fullName = text(jwt, "name");
        return new Token(
                jwt.getIssuer(),
                Optional.ofNullable(jwt.getSubject()).orElse(""),
                serviceAccount ? clientId : fullName.isEmpty() ? username : fullName,
                clientId,
                serviceAccount,
                realmRoles(jwt),
                serviceAccount ? Set.copyOf(Arrays.asList(text(jwt, "scope").split(" "))) : Set.of());
    }

    /** The roles that count when the token is of {@code realm}: a member cannot name a role of the federation's. */
    Set<Role> roles(Realm realm) {
        return serviceAccount
                ? Set.of()
                : roleNames.stream()
                        .flatMap(roleName -> Role.ofName(roleName).stream())
                        .filter(role -> role.isFederation() == realm.isFederation())
                        .collect(Collectors.toUnmodifiableSet());
    }

    private static String text(JsonWebToken jwt, String claim) {
        return jwt.claim(claim).map(Object::toString).orElse("");
    }

    private static Set<String> realmRoles(JsonWebToken jwt) {
        Optional<JsonObject> access = jwt.claim("realm_access");
        return access.map(object -> object.getJsonArray("roles"))
                .map(JsonArray::stream)
                .orElseGet(Stream::empty)
                .filter(JsonString.class::isInstance)
                .map(role -> ((JsonString) role).getString())
                .collect(Collectors.toUnmodifiableSet());
    }
}
