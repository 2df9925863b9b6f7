package se.samverk.test;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import se.samverk.common.security.Role;

/** Access tokens in Keycloak's form, from a test issuer that serves the keys of every realm. */
public final class TestTokens {
    /** The members that tests know, by code. */
    public static final Map<String, String> SLUGS = Map.of(
            "1444",
            "grastorp",
            "1445",
            "essunga",
            "1470",
            "vara",
            "1471",
            "gotene",
            "1494",
            "lidkoping",
            "1495",
            "skara");

    private static final TestIssuer ISSUER = new TestIssuer();

    private TestTokens() {}

    /** What the services are told is Keycloak's address. */
    public static String keycloak() {
        return ISSUER.url();
    }

    /** Somebody of a member, with the given roles. */
    public static String member(String code, Role... roles) {
        return person(slug(code), names(roles)).sign(key(slug(code)));
    }

    /** Somebody of the federation, with the given roles. */
    public static String federation(Role... roles) {
        return person("federation", names(roles)).sign(key("federation"));
    }

    /** Somebody of the federation by a name of their own, where it matters that two are not the same. */
    public static String federationPerson(String name, Role... roles) {
        return person("federation", names(roles))
                .subject(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))
                        .toString())
                .claim("name", name)
                .sign(key("federation"));
    }

    /** An API client of a member, or of the federation ({@code code} federation), with the given scopes. */
    public static String client(String code, String... scopes) {
        return namedClient(code, "test-client", scopes);
    }

    /** An API client by a name of its own, where the name matters. */
    public static String namedClient(String code, String clientId, String... scopes) {
        String slug = slug(code);
        return claims(slug)
                .claim("preferred_username", "service-account-" + clientId)
                .claim("azp", clientId)
                .claim("scope", String.join(" ", scopes))
                .sign(key(slug));
    }

    /** A token with the realm's names on it, signed with a key that isn't the realm's. */
    public static String forged(String slug, Set<String> roles) {
        return person(slug, roles).sign(key("forger"));
    }

    /** A token from a realm that was never registered, correctly signed there. */
    public static String ofUnregisteredRealm(Set<String> roles) {
        return person("nobody-knows", roles).sign(key("nobody-knows"));
    }

    /** A token that ended a minute ago. */
    public static String expired(String slug, Set<String> roles) {
        Instant end = Instant.now().minusSeconds(60);
        return person(slug, roles)
                .issuedAt(end.minusSeconds(300))
                .expiresAt(end)
                .sign(key(slug));
    }

    /** A token meant for somebody else than Samverk. */
    public static String forOtherAudience(String slug, Set<String> roles) {
        return person(slug, roles).audience("account").sign(key(slug));
    }

    /** A token of the realm, with role names as they are given, known or not. */
    public static String withRoleNames(String slug, Set<String> roles) {
        return person(slug, roles).sign(key(slug));
    }

    private static JwtClaimsBuilder person(String slug, Set<String> roles) {
        return claims(slug)
                .claim("preferred_username", "test.person")
                .claim("name", "Åsa Öhman")
                .claim("azp", "samverk-gateway")
                .claim("realm_access", Map.of("roles", List.copyOf(roles)));
    }

    private static JwtClaimsBuilder claims(String slug) {
        Instant now = Instant.now();
        return Jwt.claims()
                .issuer(keycloak() + "/realms/" + slug)
                .subject("5f0c3a52-0000-4000-8000-000000000001")
                .audience("samverk")
                .claim("typ", "Bearer")
                .issuedAt(now)
                .expiresAt(now.plusSeconds(300));
    }

    private static String slug(String code) {
        return SLUGS.getOrDefault(code, code);
    }

    private static Set<String> names(Role... roles) {
        return Set.copyOf(Arrays.stream(roles).map(Role::roleName).toList());
    }

    private static PrivateKey key(String realm) {
        return ISSUER.privateKey(realm);
    }
}
