package se.samverk.tenants.apiclient;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.samverk.common.audit.AuditEvent;
import se.samverk.common.audit.AuditTrail;
import se.samverk.common.problem.Problem;
import se.samverk.common.tenancy.Realm;
import se.samverk.common.tenancy.Realms;
import se.samverk.tenants.keycloak.KeycloakApiClient;
import se.samverk.tenants.keycloak.KeycloakApiClients;

/** The machines that may call Samverk for a realm. */
@Singleton
public class ApiClients {
    private static final String RECORD = "api-client";
    private static final int SECRET_BYTES = 32;
    private static final Set<String> KEYCLOAKS_OWN =
            Set.of("account", "account-console", "admin-cli", "broker", "realm-management", "security-admin-console");

    private final KeycloakApiClients keycloak;
    private final GrantableScopes grantable;
    private final Realms realms;
    private final AuditTrail audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ApiClients(KeycloakApiClients keycloak, GrantableScopes grantable, Realms realms, AuditTrail audit, Clock clock) {
        this.keycloak = keycloak;
        this.grantable = grantable;
        this.realms = realms;
        this.audit = audit;
        this.clock = clock;
    }

    CreatedApiClient create(Realm realm, NewApiClient request) {
        check(realm, request);
        KeycloakApiClient client = client(request.clientId(), request.name(), request.scopes());
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        keycloak.create(realm.slug(), client, secret);
        audit.recordAlone(AuditEvent.added(RECORD, client.clientId(), ApiClientView.of(client))
                .in(municipality(realm)));
        return CreatedApiClient.of(client, secret, realms.issuer(realm) + "/protocol/openid-connect/token");
    }

    List<ApiClientView> list(Realm realm) {
        return keycloak.list(realm.slug()).stream().map(ApiClientView::of).toList();
    }

    void remove(Realm realm, String clientId) {
        ApiClientView before = list(realm).stream()
                .filter(client -> client.clientId().equals(clientId))
                .findFirst()
                .orElseThrow(Problem::notFound);
        grantable.requireRemovable(realm, before.scopes());
        if (!keycloak.remove(realm.slug(), clientId)) {
            throw Problem.notFound();
        }
        audit.recordAlone(AuditEvent.removed(RECORD, clientId, before).in(municipality(realm)));
    }

    private static @Nullable String municipality(Realm realm) {
        return realm.isFederation() ? null : realm.code();
    }

    /** Makes sure that the client is there with this secret and these scopes. */
    public void ensure(Realm realm, String clientId, String name, Set<String> scopes, String secret) {
        keycloak.ensure(realm.slug(), client(clientId, name, scopes), secret);
    }

    private KeycloakApiClient client(String clientId, String name, Set<String> scopes) {
        return new KeycloakApiClient(
                clientId, name, new TreeSet<>(scopes), clock.instant().truncatedTo(ChronoUnit.SECONDS));
    }

    private void check(Realm realm, NewApiClient request) {
        grantable.requireOwnRealm(realm);
        Problem faults = Problem.unprocessable("api-client-refused");
        grantable.check(realm, request.scopes(), faults);
        if (request.clientId().startsWith("samverk-") || KEYCLOAKS_OWN.contains(request.clientId())) {
            faults.withField("clientId", "client-id-reserved");
        }
        if (!faults.fields().isEmpty()) {
            throw faults;
        }
    }
}
