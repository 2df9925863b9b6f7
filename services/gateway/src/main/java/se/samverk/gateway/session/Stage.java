package se.samverk.gateway.session;

/** What a stored handle is good for. */
enum Stage {
    /** Between Keycloak's answer and our cookie: seconds, once. */
    SIGNING_IN,
    /** A session. */
    SIGNED_IN
}
