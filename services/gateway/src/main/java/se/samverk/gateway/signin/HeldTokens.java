package se.samverk.gateway.signin;

import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TokenStateManager;
import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import se.samverk.gateway.session.Sessions;
import se.samverk.gateway.session.Tokens;

/**
 * Keeps the tokens of a sign-in under way in the database and gives the browser a handle for them, so that no token
 * ever reaches it.
 */
@Singleton
@Alternative
@Priority(1)
class HeldTokens implements TokenStateManager {
    static final String HANDLE = HeldTokens.class.getName();

    private final Sessions sessions;

    HeldTokens(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public Uni<String> createTokenState(
            RoutingContext call,
            OidcTenantConfig realm,
            AuthorizationCodeTokens tokens,
            OidcRequestContext<String> context) {
        return context.runBlocking(() -> sessions.hold(
                realm.tenantId().orElseThrow(),
                new Tokens(tokens.getIdToken(), tokens.getAccessToken(), tokens.getRefreshToken())));
    }

    @Override
    public Uni<AuthorizationCodeTokens> getTokens(
            RoutingContext call,
            OidcTenantConfig realm,
            String handle,
            OidcRequestContext<AuthorizationCodeTokens> context) {
        call.put(HANDLE, handle);
        return context.runBlocking(() -> sessions.held(handle)
                .map(tokens ->
                        new AuthorizationCodeTokens(tokens.idToken(), tokens.accessToken(), tokens.refreshToken()))
                .orElseThrow(AuthenticationFailedException::new));
    }

    @Override
    public Uni<Void> deleteTokens(
            RoutingContext call, OidcTenantConfig realm, String handle, OidcRequestContext<Void> context) {
        return context.runBlocking(() -> {
            sessions.dropHeld(handle);
            return null;
        });
    }
}
