package se.samverk.gateway.keycloak;

/** Keycloak no longer has the session: it was ended there, or went unused for too long. */
public class SessionOverException extends RuntimeException {
    private static final long serialVersionUID = 1;

    SessionOverException() {
        super("the Keycloak session is over", null, false, false);
    }
}
