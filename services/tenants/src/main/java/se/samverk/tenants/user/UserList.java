package se.samverk.tenants.user;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.samverk.common.problem.Problem;
import se.samverk.common.tenancy.Realm;
import se.samverk.tenants.keycloak.KeycloakUser;
import se.samverk.tenants.keycloak.KeycloakUserChanges;
import se.samverk.tenants.keycloak.KeycloakUsers;
import se.samverk.tenants.signin.LastSignIns;

/** A realm's people as its administrators see them: what Keycloak knows, and when each last signed in. */
@Singleton
class UserList {
    private static final int CHUNK = 500;

    private final KeycloakUsers keycloak;
    private final KeycloakUserChanges one;
    private final LastSignIns signIns;

    UserList(KeycloakUsers keycloak, KeycloakUserChanges one, LastSignIns signIns) {
        this.keycloak = keycloak;
        this.one = one;
        this.signIns = signIns;
    }

    /** Some of a list, and how long the whole is. */
    record Slice(List<UserView> items, long total) {}

    /** One page by username. */
    Slice page(Realm realm, UserFilter filter, long first, int max) {
        Optional<Instant> from = filter.withoutSignInsFrom();
        if (from.isPresent()) {
            return pageWithout(realm, filter.search, since(realm, from.get()), first, max);
        }
        return new Slice(
                views(realm, keycloak.list(realm.slug(), filter.search, first, max)),
                keycloak.count(realm.slug(), filter.search));
    }

    /** @throws Problem 404 if there is no such person in the realm */
    UserView one(Realm realm, UUID id) {
        return seen(realm, UserView.of(one.find(realm.slug(), id).orElseThrow(Problem::notFound)));
    }

    /** The same person, also with the latest sign-in. */
    UserView seen(Realm realm, UserView user) {
        UUID id = UUID.fromString(user.id());
        return user.lastSignedIn(last(realm, List.of(id)).get(id));
    }

    /**
     * Keycloak doesn't know who has signed in, so it is asked for everybody, in brief and in chunks, and those who have
     * are passed over; only the page's own people are then read in full.
     */
    private Slice pageWithout(Realm realm, String search, Set<UUID> signedIn, long first, int max) {
        List<UUID> left = new ArrayList<>();
        List<UUID> chunk;
        for (int at = 0; ; at += CHUNK) {
            chunk = keycloak.ids(realm.slug(), search, at, CHUNK);
            chunk.stream().filter(id -> !signedIn.contains(id)).forEach(left::add);
            if (chunk.size() < CHUNK) {
                break;
            }
        }
        List<KeycloakUser> people = left.stream()
                .skip(first)
                .limit(max)
                .flatMap(id -> one.find(realm.slug(), id).stream())
                .toList();
        return new Slice(views(realm, people), left.size());
    }

    private List<UserView> views(Realm realm, List<KeycloakUser> people) {
        Map<UUID, Instant> last = last(
                realm, people.stream().map(user -> UUID.fromString(user.id())).toList());
        return people.stream()
                .map(user -> UserView.of(user).lastSignedIn(last.get(UUID.fromString(user.id()))))
                .toList();
    }

    private Map<UUID, Instant> last(Realm realm, List<UUID> people) {
        return realm.isFederation() ? signIns.ofFederation(people) : signIns.ofTenant(people);
    }

    private Set<UUID> since(Realm realm, Instant moment) {
        return realm.isFederation() ? signIns.ofFederationSince(moment) : signIns.ofTenantSince(moment);
    }
}
