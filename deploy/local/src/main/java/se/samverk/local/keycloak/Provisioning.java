package se.samverk.local.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.Map;

/**
 * Leaves the master realm with one client that may create realms and nothing more, and with no administrator. Can be
 * run again after it was interrupted.
 */
final class Provisioning {

    static final String SETUP_CLIENT = "samverk-setup";
    static final String PROVISIONER_CLIENT = "samverk-provisioner";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final KeycloakAdmin admin;

    Provisioning(String url, String setupSecret) {
        this.admin = KeycloakAdmin.signIn(url, SETUP_CLIENT, setupSecret);
    }

    void run(String provisionerJwks) {
        if (clients(PROVISIONER_CLIENT).isEmpty()) admin.post("/clients", provisioner(provisionerJwks));
        grantOnlyCreateRealm(clients(PROVISIONER_CLIENT).get(0).get("id").asText());
        // Last, since everything above needs it.
        admin.delete("/clients/" + clients(SETUP_CLIENT).get(0).get("id").asText(), null);
    }

    private JsonNode clients(String clientId) {
        return admin.get("/clients?clientId=" + clientId);
    }

    private void grantOnlyCreateRealm(String client) {
        var account = admin.get("/clients/%s/service-account-user".formatted(client))
                .get("id")
                .asText();
        var mappings = "/users/%s/role-mappings/realm".formatted(account);
        var others = JSON.createArrayNode();
        for (var role : admin.get(mappings)) {
            if (!"create-realm".equals(role.get("name").asText())) others.add(role);
        }
        if (!others.isEmpty()) admin.delete(mappings, others);
        ArrayNode wanted = JSON.createArrayNode().add(admin.get("/roles/create-realm"));
        admin.post(mappings, wanted);
        admin.post("/clients/%s/scope-mappings/realm".formatted(client), wanted);
    }

    /** Not in full scope: Keycloak makes whoever creates a realm its administrator, and a token must never say so. */
    private static JsonNode provisioner(String jwks) {
        return JSON.valueToTree(Map.of(
                "clientId",
                PROVISIONER_CLIENT,
                "name",
                "Samverk: creates realms",
                "protocol",
                "openid-connect",
                "publicClient",
                false,
                "standardFlowEnabled",
                false,
                "directAccessGrantsEnabled",
                false,
                "serviceAccountsEnabled",
                true,
                "clientAuthenticatorType",
                "client-jwt",
                "fullScopeAllowed",
                false,
                "attributes",
                Map.of(
                        "use.jwks.string", "true",
                        "jwks.string", jwks,
                        "token.endpoint.auth.signing.alg", "RS256",
                        "access.token.lifespan", "300")));
    }
}
