package se.samverk.tenants.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.samverk.common.problem.Problem;

/** People in a realm. */
@Singleton
public class KeycloakUsers {
    /** How the names of machines' accounts begin. */
    public static final String SERVICE_ACCOUNT = "service-account-";

    private static final Duration INVITATION_LIFE = Duration.ofDays(3);
    private static final String SET_PASSWORD = "UPDATE_PASSWORD";

    private final RealmClient realm;
    private final ObjectMapper json;

    KeycloakUsers(RealmClient realm, ObjectMapper json) {
        this.realm = realm;
        this.json = json;
    }

    /** Makes the person and gives the roles; a person whose roles can't be given isn't left behind. */
    public KeycloakUser create(String slug, KeycloakUser user, Password password) {
        Answer answer = realm.send("POST", slug, "/users", representation(user, password));
        if (answer.status() == 409) {
            throw Problem.conflict(answer.refusal().contains("email") ? "email-in-use" : "username-in-use");
        }
        if (answer.status() == 400) {
            throw refused(answer);
        }
        realm.require("making a user", answer);
        try {
            grant(slug, answer.location(), user.roles());
        } catch (KeycloakUnavailable failed) {
            realm.send("DELETE", slug, "/users/" + answer.location(), null);
            throw failed;
        }
        return user.withId(answer.location());
    }

    public Optional<KeycloakUser> find(String slug, String username) {
        String query = "/users?exact=true&briefRepresentation=false&username=" + KeycloakHttp.encode(username);
        JsonNode found = realm.require("looking for a user", realm.get(slug, query));
        return found.isEmpty() ? Optional.empty() : Optional.of(KeycloakUser.of(found.get(0)));
    }

    /** One page by username; {@code search} looks in username, names and e-mail address. */
    public List<KeycloakUser> list(String slug, String search, long first, int max) {
        String query =
                "/users?briefRepresentation=false&first=%d&max=%d%s".formatted(first, max, searching("&", search));
        List<KeycloakUser> users = new ArrayList<>();
        realm.require("listing users", realm.get(slug, query)).forEach(user -> users.add(KeycloakUser.of(user)));
        return users;
    }

    /** The ids of one page by username, and nothing else of the people: quick also for many. */
    public List<UUID> ids(String slug, String search, long first, int max) {
        String query =
                "/users?briefRepresentation=true&first=%d&max=%d%s".formatted(first, max, searching("&", search));
        List<UUID> ids = new ArrayList<>();
        realm.require("listing users", realm.get(slug, query))
                .forEach(user -> ids.add(UUID.fromString(user.path("id").asText())));
        return ids;
    }

    /** The usernames of the first people that belong to a department. */
    public List<String> usernamesOf(String slug, String department, int max) {
        String query = "/users?briefRepresentation=true&enabled=true&max=%d&q=%s"
                .formatted(max, KeycloakHttp.encode(KeycloakUser.DEPARTMENT + ":" + department));
        List<String> names = new ArrayList<>();
        realm.require("looking for a department's users", realm.get(slug, query))
                .forEach(user -> names.add(user.path("username").asText()));
        return names;
    }

    public long count(String slug, String search) {
        return realm.require("counting users", realm.get(slug, "/users/count" + searching("?", search)))
                .asLong();
    }

    /** Gives realm roles, besides those the person has. */
    public void grant(String slug, String id, Set<String> roles) {
        String mappings = "/users/" + id + "/role-mappings/realm";
        ArrayNode wanted = json.createArrayNode();
        for (JsonNode role : realm.require("reading roles", realm.get(slug, mappings + "/available"))) {
            if (roles.contains(role.path("name").asText())) {
                wanted.add(role);
            }
        }
        if (!wanted.isEmpty()) {
            realm.require("giving roles", realm.send("POST", slug, mappings, wanted));
        }
    }

    /** Has Keycloak send a mail by which the person chooses a password. */
    public void invite(String slug, String id) {
        String path = "/users/%s/execute-actions-email?client_id=samverk-gateway&lifespan=%d"
                .formatted(id, INVITATION_LIFE.toSeconds());
        realm.require("sending an invitation", realm.send("PUT", slug, path, List.of(SET_PASSWORD)));
    }

    private ObjectNode representation(KeycloakUser user, Password password) {
        ObjectNode body = json.createObjectNode()
                .put("username", user.username())
                .put("firstName", user.givenName())
                .put("lastName", user.familyName())
                .put("email", user.email())
                .put("emailVerified", true)
                .put("enabled", true);
        ObjectNode attributes = body.putObject("attributes");
        user.roles().stream().sorted().forEach(attributes.withArray(KeycloakUser.ROLES)::add);
        user.department()
                .ifPresent(code -> attributes.putArray(KeycloakUser.DEPARTMENT).add(code));
        password.value()
                .ifPresent(value -> body.putArray("credentials")
                        .addObject()
                        .put("type", "password")
                        .put("value", value)
                        .put("temporary", password.changeRequired()));
        if (password.changeRequired()) {
            body.putArray("requiredActions").add(SET_PASSWORD);
        }
        return body;
    }

    /** What the realm's own rules refuse: its password policy, or a field of the user. */
    static Problem refused(Answer answer) {
        if (answer.refusal().contains("invalidPassword")) {
            return Problem.unprocessable("password-refused").withField("initialPassword", "password-refused");
        }
        String field = answer.body().path("field").asText("");
        String ours = switch (field) {
            case "firstName" -> "givenName";
            case "lastName" -> "familyName";
            default -> field;
        };
        Problem problem = Problem.unprocessable("user-refused");
        return ours.isEmpty() ? problem : problem.withField(ours, "user-field-refused");
    }

    private static String searching(String lead, String search) {
        return search.isBlank() ? "" : lead + "search=" + KeycloakHttp.encode(search);
    }
}
