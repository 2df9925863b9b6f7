package se.samverk.tenants.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.samverk.common.problem.Problem;

/** API clients in a realm. */
@Singleton
public class KeycloakApiClients {
    private final RealmClient realm;
    private final ObjectMapper json;

    KeycloakApiClients(RealmClient realm, ObjectMapper json) {
        this.realm = realm;
        this.json = json;
    }

    public void create(String slug, KeycloakApiClient client, String secret) {
        Answer answer = realm.send("POST", slug, "/clients", representation(client, secret));
        if (answer.status() == 409) {
            throw Problem.conflict("client-id-in-use", client.clientId());
        }
        realm.require("making a client", answer);
    }

    /**
     * By client id, all in one answer: Keycloak can neither count clients nor tell ours from its own in a query, so a
     * page of them cannot be asked for. A realm has a handful of its own and few beside them.
     */
    public List<KeycloakApiClient> list(String slug) {
        List<KeycloakApiClient> clients = new ArrayList<>();
        for (JsonNode client : realm.require("listing clients", realm.get(slug, "/clients"))) {
            if (KeycloakApiClient.isOne(client)) {
                clients.add(KeycloakApiClient.of(client));
            }
        }
        clients.sort(Comparator.comparing(KeycloakApiClient::clientId));
        return clients;
    }

    /** Whether there was such an API client to remove. */
    public boolean remove(String slug, String clientId) {
        Optional<JsonNode> found = find(slug, clientId);
        found.ifPresent(client -> realm.require(
                "removing a client",
                realm.send("DELETE", slug, "/clients/" + client.path("id").asText(), null)));
        return found.isPresent();
    }

    /** Makes the client, or gives the one that is there this secret and these scopes. */
    public void ensure(String slug, KeycloakApiClient client, String secret) {
        Optional<JsonNode> found = find(slug, client.clientId());
        if (found.isEmpty()) {
            create(slug, client, secret);
        } else if (!KeycloakApiClient.of(found.get()).scopes().equals(client.scopes())
                || !found.get().path("secret").asText().equals(secret)) {
            remove(slug, client.clientId());
            create(slug, client, secret);
        }
    }

    private Optional<JsonNode> find(String slug, String clientId) {
        String query = "/clients?clientId=" + KeycloakHttp.encode(clientId);
        return Optional.of(realm.require("looking for a client", realm.get(slug, query))
                        .path(0))
                .filter(KeycloakApiClient::isOne);
    }

    private ObjectNode representation(KeycloakApiClient client, String secret) {
        ObjectNode body = json.createObjectNode()
                .put("clientId", client.clientId())
                .put("name", client.name())
                .put("protocol", "openid-connect")
                .put("publicClient", false)
                .put("clientAuthenticatorType", "client-secret")
                .put("secret", secret)
                .put("serviceAccountsEnabled", true)
                .put("standardFlowEnabled", false)
                .put("implicitFlowEnabled", false)
                .put("directAccessGrantsEnabled", false)
                .put("fullScopeAllowed", false);
        body.putObject("attributes")
                .put(KeycloakApiClient.CREATED, client.createdAt().toString());
        ArrayNode scopes = body.putArray("defaultClientScopes");
        KeycloakApiClient.TECHNICAL_SCOPES.forEach(scopes::add);
        client.scopes().forEach(scopes::add);
        body.putArray("optionalClientScopes");
        return body;
    }
}
