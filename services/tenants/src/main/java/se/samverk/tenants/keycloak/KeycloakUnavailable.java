package se.samverk.tenants.keycloak;

import org.jspecify.annotations.Nullable;

/** Keycloak doesn't answer, or answers something that we can't go on from. The same call may work later. */
public class KeycloakUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1;

    KeycloakUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    static KeycloakUnavailable unexpected(String what, Answer answer) {
        return new KeycloakUnavailable(
                "%s was answered with %d %s".formatted(what, answer.status(), answer.refusal()), null);
    }
}
