package se.samverk.tenants.federation;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import se.samverk.common.tenancy.Realm;
import se.samverk.common.tenancy.Realms;
import se.samverk.common.tenancy.TenantContext;
import se.samverk.tenants.apiclient.ApiClients;
import se.samverk.tenants.bootstrap.BootstrapClient;
import se.samverk.tenants.keycloak.KeycloakUnavailable;
import se.samverk.tenants.keycloak.RealmCreator;
import se.samverk.tenants.keycloak.RealmTemplate;

/**
 * Makes sure that the federation's own realm exists, from the start of the service until it does: Keycloak may well
 * start later than we. With a bootstrap secret there is also the client by which an installation's first members and
 * people are made.
 */
@Singleton
class FederationRealm {
    private static final Logger LOG = Logger.getLogger(FederationRealm.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);
    private static final Set<String> BOOTSTRAP_SCOPES =
            Set.of("municipalities:read", "municipalities:write", "users:write", "api-clients:write");

    private final RealmCreator creator;
    private final RealmTemplate template;
    private final ApiClients clients;
    private final Realms realms;
    private final boolean wanted;
    private final Optional<String> bootstrapSecret;
    private volatile boolean there;
    private volatile boolean stopping;

    FederationRealm(
            RealmCreator creator,
            RealmTemplate template,
            ApiClients clients,
            Realms realms,
            @ConfigProperty(name = "samverk.federation.prepare", defaultValue = "true") boolean wanted,
            @ConfigProperty(name = "samverk.federation.bootstrap-secret") Optional<String> bootstrapSecret) {
        this.creator = creator;
        this.template = template;
        this.clients = clients;
        this.realms = realms;
        this.wanted = wanted;
        this.bootstrapSecret = bootstrapSecret;
    }

    boolean isThere() {
        return there || !wanted;
    }

    void begin(@Observes StartupEvent started) {
        if (wanted) {
            Thread.ofVirtual().name("federation-realm").start(this::untilThere);
        }
    }

    void end(@Observes ShutdownEvent stopped) {
        stopping = true;
    }

    private void untilThere() {
        Duration pause = FIRST_PAUSE;
        while (!stopping && !there) {
            try {
                TenantContext.runAsFederation(this::prepare);
                there = true;
            } catch (KeycloakUnavailable | IllegalStateException notYet) {
                LOG.warnf(
                        "the federation's realm is not ready, next try in %d s: %s",
                        pause.toSeconds(), notYet.getMessage());
                sleep(pause);
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
            }
        }
    }

    private void prepare() {
        Realm federation = realms.byCode(Realm.FEDERATION).orElseThrow();
        if (creator.create(federation.slug(), federation.code(), template.fill(federation))
                == RealmCreator.Outcome.TAKEN) {
            throw new IllegalStateException(
                    "the realm " + federation.slug() + " exists and was not made by this installation");
        }
        bootstrapSecret.ifPresent(secret ->
                clients.ensure(federation, BootstrapClient.ID, "Samverk: first set-up", BOOTSTRAP_SCOPES, secret));
    }

    private void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopping = true;
        }
    }
}
