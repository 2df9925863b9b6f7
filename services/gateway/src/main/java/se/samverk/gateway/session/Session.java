package se.samverk.gateway.session;

import java.time.Instant;

/**
 * A signed-in browser.
 *
 * @param handle what its cookie holds
 * @param realm the slug of the realm it is signed in to
 * @param accessExpiresAt when the access token must have been renewed
 * @param expiresAt when it ends unless used before
 */
public record Session(String handle, String realm, Tokens tokens, Instant accessExpiresAt, Instant expiresAt) {
    byte[] id() {
        return Handles.hash(Stage.SIGNED_IN, handle);
    }

    public UnverifiedClaims claims() {
        return UnverifiedClaims.of(tokens.accessToken());
    }

    @Override
    public String toString() {
        return "Session of " + realm;
    }
}
