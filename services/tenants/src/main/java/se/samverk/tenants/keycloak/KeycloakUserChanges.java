package se.samverk.tenants.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import se.samverk.common.problem.Problem;
import se.samverk.common.security.Role;

/** What becomes of people who are in a realm already. */
@Singleton
public class KeycloakUserChanges {
    private final RealmClient realm;
    private final ObjectMapper json;

    KeycloakUserChanges(RealmClient realm, ObjectMapper json) {
        this.realm = realm;
        this.json = json;
    }

    /** The person, with the roles that count at sign-in; nobody if there is none, or if it is a machine's account. */
    public Optional<KeycloakUser> find(String slug, UUID id) {
        return read(slug, id.toString())
                .map(KeycloakUser::of)
                .map(user -> user.withOnly(ours(mapped(slug, user.id())).keySet()));
    }

    /** Makes the person what {@code wanted} says: particulars, which may be refused, and then roles. */
    public KeycloakUser apply(String slug, KeycloakUser wanted) {
        ObjectNode stored = (ObjectNode) read(slug, wanted.id()).orElseThrow(Problem::notFound);
        stored.put("firstName", wanted.givenName())
                .put("lastName", wanted.familyName())
                .put("email", wanted.email())
                .put("emailVerified", true)
                .put("enabled", wanted.enabled());
        ObjectNode attributes = stored.withObject("/attributes");
        attributes.remove(KeycloakUser.DEPARTMENT);
        wanted.department()
                .ifPresent(code -> attributes.putArray(KeycloakUser.DEPARTMENT).add(code));
        put(slug, stored);
        setRoles(slug, wanted.id(), wanted.roles());
        ArrayNode roles = attributes.putArray(KeycloakUser.ROLES);
        wanted.roles().stream().sorted().forEach(roles::add);
        put(slug, stored);
        return wanted;
    }

    private void put(String slug, ObjectNode user) {
        Answer answer = realm.send("PUT", slug, "/users/" + user.path("id").asText(), user);
        if (answer.status() == 409) {
            throw Problem.conflict("email-in-use");
        }
        if (answer.status() == 400) {
            throw KeycloakUsers.refused(answer);
        }
        realm.require("changing a user", answer);
    }

    /** Whether somebody else who may sign in has the role. */
    public boolean hasAnother(String slug, String role, String id) {
        String query = "/users?enabled=true&briefRepresentation=true&max=2&q=" + KeycloakUser.ROLES + ":" + role;
        for (JsonNode holder : realm.require("looking for a role's holders", realm.get(slug, query))) {
            if (!holder.path("id").asText().equals(id)) {
                return true;
            }
        }
        return false;
    }

    /** Ends all of the person's sessions; the gateway is told by Keycloak, and forgets its own. */
    public void endSessions(String slug, String id) {
        realm.require("ending a user's sessions", realm.send("POST", slug, "/users/" + id + "/logout", null));
    }

    /** A password to be changed at the next sign-in. */
    public void setTemporaryPassword(String slug, String id, String password) {
        ObjectNode body = json.createObjectNode()
                .put("type", "password")
                .put("value", password)
                .put("temporary", true);
        realm.require("setting a password", realm.send("PUT", slug, "/users/" + id + "/reset-password", body));
    }

    private Optional<JsonNode> read(String slug, String id) {
        Answer answer = realm.get(slug, "/users/" + id);
        if (answer.status() == 404) {
            return Optional.empty();
        }
        JsonNode user = realm.require("reading a user", answer);
        return user.path("username").asText().startsWith(KeycloakUsers.SERVICE_ACCOUNT)
                ? Optional.empty()
                : Optional.of(user);
    }

    /** Of the roles that are Samverk's; what else Keycloak gives everybody stays. */
    private void setRoles(String slug, String id, Set<String> wanted) {
        Map<String, JsonNode> held = ours(mapped(slug, id));
        ArrayNode missing = json.createArrayNode();
        for (JsonNode role : realm.require("reading roles", realm.get(slug, mappings(id) + "/available"))) {
            if (wanted.contains(role.path("name").asText())) {
                missing.add(role);
            }
        }
        held.keySet().removeAll(wanted);
        ArrayNode superfluous = json.createArrayNode().addAll(held.values());
        if (!missing.isEmpty()) {
            realm.require("giving roles", realm.send("POST", slug, mappings(id), missing));
        }
        if (!superfluous.isEmpty()) {
            realm.require("taking roles", realm.send("DELETE", slug, mappings(id), superfluous));
        }
    }

    private JsonNode mapped(String slug, String id) {
        return realm.require("reading a user's roles", realm.get(slug, mappings(id)));
    }

    private static Map<String, JsonNode> ours(JsonNode roles) {
        Map<String, JsonNode> ours = new TreeMap<>();
        for (JsonNode role : roles) {
            String name = role.path("name").asText();
            if (Role.ofName(name).isPresent()) {
                ours.put(name, role);
            }
        }
        return ours;
    }

    private static String mappings(String id) {
        return "/users/" + id + "/role-mappings/realm";
    }
}
