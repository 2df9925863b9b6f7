package se.samverk.tenants.apiclient;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import se.samverk.common.audit.AuditEvent;
import se.samverk.common.audit.AuditTrail;
import se.samverk.common.jobs.RecurringJob;
import se.samverk.common.tenancy.Realm;
import se.samverk.common.tenancy.Realms;
import se.samverk.common.tenancy.TenantContext;
import se.samverk.tenants.keycloak.KeycloakApiClient;
import se.samverk.tenants.keycloak.KeycloakApiClients;

/** Stops the API clients whose last day is over, and the tokens that they have. */
@Singleton
class EndedClients implements RecurringJob {
    private final ClientEnds ends;
    private final KeycloakApiClients keycloak;
    private final CutOffs cutOffs;
    private final Realms realms;
    private final AuditTrail audit;
    private final Clock clock;

    EndedClients(
            ClientEnds ends,
            KeycloakApiClients keycloak,
            CutOffs cutOffs,
            Realms realms,
            AuditTrail audit,
            Clock clock) {
        this.ends = ends;
        this.keycloak = keycloak;
        this.cutOffs = cutOffs;
        this.realms = realms;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "ended-api-clients";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(10);
    }

    @Override
    public void run() {
        TenantContext.runAsFederation(() -> ends.due().forEach(this::look));
    }

    /** Goes by what Keycloak says: that is what people see. */
    private void look(ClientEnds.Due due) {
        Optional<Realm> realm = realms.byCode(due.realmCode());
        if (realm.isEmpty()) {
            return;
        }
        Optional<KeycloakApiClient> client = keycloak.one(realm.get().slug(), due.clientId());
        Instant end = client.map(KeycloakApiClient::endsAt).orElse(null);
        if (client.isEmpty() || end == null || end.isAfter(clock.instant())) {
            ends.set(realm.get(), due.clientId(), end);
            return;
        }
        keycloak.change(realm.get().slug(), client.get(), false);
        cutOffs.tell(realm.get(), due.clientId());
        audit.recordAlone(AuditEvent.of(ApiClients.RECORD, "ended", due.clientId(), null, null)
                .in(ApiClients.municipality(realm.get())));
        ends.set(realm.get(), due.clientId(), null);
    }
}
