package se.samverk.gateway.session;

/** What Keycloak gave at sign-in or refresh. Never leaves the gateway but as a service call's bearer token. */
public record Tokens(String idToken, String accessToken, String refreshToken) {
    @Override
    public String toString() {
        return "Tokens";
    }
}
