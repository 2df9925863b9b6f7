package se.samverk.tenants.keycloak;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What Keycloak answered.
 *
 * @param location the last step of the Location header: the id of what was made; empty if nothing was
 */
record Answer(int status, JsonNode body, String location) {
    boolean ok() {
        return status >= 200 && status < 300;
    }

    /** The sentence or code that Keycloak gives for a refusal; for our own decisions, never for callers. */
    String refusal() {
        return body.path("errorMessage").asText("") + " " + body.path("error").asText("");
    }
}
