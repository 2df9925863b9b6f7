package se.samverk.common.tenancy;

import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The registered realms, from memory. A realm that isn't there makes it look in the table again, at most once a second,
 * so a realm made while the service runs is known at once, and unknown names cost nothing.
 */
@Singleton
public class Realms {
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private record Snapshot(Map<String, Realm> bySlug, Map<String, Realm> byCode, Instant at) {
        static Snapshot of(List<Realm> realms, Instant at) {
            return new Snapshot(index(realms, Realm::slug), index(realms, Realm::code), at);
        }

        private static Map<String, Realm> index(List<Realm> realms, Function<Realm, String> key) {
            return realms.stream().collect(Collectors.toUnmodifiableMap(key, Function.identity()));
        }
    }

    private final RealmTable table;
    private final Clock clock;
    private final Realm federation;
    private final Provider<String>
            keycloak; // asked for when needed: this bean may be made before the settings are final
    private volatile Snapshot snapshot = Snapshot.of(List.of(), Instant.MIN);

    Realms(
            RealmTable table,
            Clock clock,
            @ConfigProperty(name = "samverk.keycloak.url") Provider<String> keycloak,
            @ConfigProperty(name = "samverk.federation.slug", defaultValue = "federation") String federationSlug,
            @ConfigProperty(name = "samverk.federation.name", defaultValue = "Kommunalförbundet")
                    String federationName) {
        this.table = table;
        this.clock = clock;
        this.federation = new Realm(Realm.FEDERATION, federationSlug, federationName);
        this.keycloak = keycloak;
    }

    /** The realm that a token's issuer names, if it is registered. */
    public Optional<Realm> byIssuer(String issuer) {
        String base = issuerBase();
        return issuer.startsWith(base) ? bySlug(issuer.substring(base.length())) : Optional.empty();
    }

    public Optional<Realm> bySlug(String slug) {
        return find(Snapshot::bySlug, slug);
    }

    /** The realm of a municipality, or the federation's. */
    public Optional<Realm> byCode(String code) {
        return find(Snapshot::byCode, code);
    }

    /** The issuer that a realm's tokens name. */
    public String issuer(Realm realm) {
        return issuerBase() + realm.slug();
    }

    /** All registered realms as of now: the members by name, then the federation. */
    public List<Realm> all() {
        refresh(clock.instant());
        return snapshot.bySlug().values().stream()
                .sorted(Comparator.comparing(Realm::isFederation).thenComparing(Realm::name))
                .toList();
    }

    /** Registers a realm, or its new name, in the running transaction or in one of its own. */
    public void register(Realm realm) {
        try {
            table.write(realm);
        } catch (SQLException e) {
            throw new IllegalStateException("the realm could not be registered", e);
        }
    }

    private String issuerBase() {
        return keycloak.get() + "/realms/";
    }

    private Optional<Realm> find(Function<Snapshot, Map<String, Realm>> index, String key) {
        Realm known = index.apply(snapshot).get(key);
        if (known == null && snapshot.at().isBefore(clock.instant().minus(PAUSE))) {
            refresh(clock.instant());
            known = index.apply(snapshot).get(key);
        }
        return Optional.ofNullable(known);
    }

    private synchronized void refresh(Instant now) {
        try {
            List<Realm> members = table.readAll().stream()
                    .filter(realm -> !realm.isFederation())
                    .collect(Collectors.toCollection(java.util.ArrayList::new));
            members.add(federation);
            snapshot = Snapshot.of(members, now);
        } catch (SQLException e) {
            throw new IllegalStateException("the realms could not be read", e);
        }
    }
}
