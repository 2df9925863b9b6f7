package se.samverk.tenants.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.time.Instant;
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

    public Optional<KeycloakApiClient> one(String slug, String clientId) {
        return find(slug, clientId).map(KeycloakApiClient::of);
    }

    /** Gives the client that is there the name and the end of {@code changed}; its scopes and its secret stay. */
    public void change(String slug, KeycloakApiClient changed, boolean enabled) {
        ObjectNode body = stored(slug, changed.clientId());
        body.put("name", changed.name()).put("enabled", enabled);
        // Keycloak drops an attribute that is sent empty.
        Instant end = changed.endsAt();
        attributes(body).put(KeycloakApiClient.ENDS, end == null ? "" : end.toString());
        put(slug, body);
    }

    /** Gives the client another secret; the one before stops. */
    public void renew(String slug, String clientId, String secret, Instant now) {
        ObjectNode body = stored(slug, clientId);
        attributes(body).put(KeycloakApiClient.SECRET_CREATED, now.toString());
        put(slug, body.put("secret", secret));
    }

    private ObjectNode stored(String slug, String clientId) {
        return (ObjectNode) find(slug, clientId).orElseThrow(Problem::notFound);
    }

    private static ObjectNode attributes(ObjectNode client) {
        return client.withObject("/attributes");
    }

    private void put(String slug, ObjectNode client) {
        String path = "/clients/" + client.path("id").asText();
        realm.require("changing a client", realm.send("PUT", slug, path, client));
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
        ObjectNode attributes = body.putObject("attributes")
                .put(KeycloakApiClient.CREATED, client.createdAt().toString())
                .put(KeycloakApiClient.SECRET_CREATED, client.secretCreatedAt().toString());
        Instant end = client.endsAt();
        if (end != null) {
            attributes.put(KeycloakApiClient.ENDS, end.toString());
        }
        ArrayNode scopes = body.putArray("defaultClientScopes");
        KeycloakApiClient.TECHNICAL_SCOPES.forEach(scopes::add);
        client.scopes().forEach(scopes::add);
        body.putArray("optionalClientScopes");
        return body;
    }
}
