package se.samverk.gateway.signin;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverk.common.security.Role;
import se.samverk.common.tenancy.Realm;
import se.samverk.gateway.realm.SignInRealm;
import se.samverk.gateway.session.Session;
import se.samverk.gateway.session.UnverifiedClaims;

/** What the web UI may know of its session. No token is among it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "Session",
        description = "A browser's session; without any, `signedIn` is false and the rest is left out")
record SessionView(
        @Schema(description = "Whether somebody is signed in", examples = "true", required = true)
        boolean signedIn,

        @Schema(description = "The person's name", examples = "Anna Andersson") @Nullable
        String name,

        @Schema(description = "The person's user name", examples = "anna.ekonom") @Nullable
        String username,

        @Schema(description = "Whom the person is signed in to") @Nullable
        SignInRealm realm,

        @Schema(description = "The person's roles there", examples = "[\"economist\"]") @Nullable
        List<String> roles,

        @Schema(description = "Goes into the header X-CSRF-Token of changing calls", examples = "3q2-7wSf1l0") @Nullable
        String csrfToken,

        @Schema(description = "When the session ends unless used before", examples = "2026-03-05T14:30:00Z") @Nullable
        Instant expiresAt) {

    static SessionView none() {
        return new SessionView(false, null, null, null, null, null, null);
    }

    static SessionView of(Session session, Realm realm, String csrfToken) {
        UnverifiedClaims claims = session.claims();
        String username = claims.text("preferred_username");
        String name = claims.text("name");
        return new SessionView(
                true,
                name.isEmpty() ? username : name,
                username,
                SignInRealm.of(realm),
                roles(claims, realm),
                csrfToken,
                session.expiresAt());
    }

    private static List<String> roles(UnverifiedClaims claims, Realm realm) {
        return claims.realmRoles().stream()
                .flatMap(name -> Role.ofName(name).stream())
                .filter(role -> role.isFederation() == realm.isFederation())
                .map(Role::roleName)
                .sorted()
                .toList();
    }
}
