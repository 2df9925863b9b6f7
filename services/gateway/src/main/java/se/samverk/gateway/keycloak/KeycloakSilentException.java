package se.samverk.gateway.keycloak;

import org.jspecify.annotations.Nullable;

/** Keycloak could not be asked; it may be able to answer in a moment. */
public class KeycloakSilentException extends RuntimeException {
    private static final long serialVersionUID = 1;

    KeycloakSilentException(String what, @Nullable Throwable cause) {
        super("Keycloak: " + what, cause);
    }
}
