package se.samverk.tenants.apiclient;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.EntityTag;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.samverk.common.audit.AuditEvent;
import se.samverk.common.audit.AuditTrail;
import se.samverk.common.etag.ETags;
import se.samverk.common.problem.Problem;
import se.samverk.common.tenancy.Realm;
import se.samverk.common.tenancy.Realms;
import se.samverk.common.time.Days;
import se.samverk.tenants.keycloak.KeycloakApiClient;
import se.samverk.tenants.keycloak.KeycloakApiClients;

/** The machines that may call Samverk for a realm. */
@Singleton
public class ApiClients {
    static final String RECORD = "api-client";
    private static final int SECRET_BYTES = 32;
    private static final int USE_DAYS = 30;
    private static final Pattern NUMBERED = Pattern.compile("(.+)-([1-9][0-9]{0,3})");
    private static final int LONGEST_NAME = 54;

    private final KeycloakApiClients keycloak;
    private final ClientRules rules;
    private final ClientUses uses;
    private final CutOffs cutOffs;
    private final ClientEnds ends;
    private final Realms realms;
    private final AuditTrail audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ApiClients(
            KeycloakApiClients keycloak,
            ClientRules rules,
            ClientUses uses,
            CutOffs cutOffs,
            ClientEnds ends,
            Realms realms,
            AuditTrail audit,
            Clock clock) {
        this.keycloak = keycloak;
        this.rules = rules;
        this.uses = uses;
        this.cutOffs = cutOffs;
        this.ends = ends;
        this.realms = realms;
        this.audit = audit;
        this.clock = clock;
    }

    CreatedApiClient create(Realm realm, NewApiClient request) {
        rules.check(realm, request);
        KeycloakApiClient client = client(request.clientId(), request.name(), request.scopes(), end(request.validTo()));
        String secret = secret();
        ends.set(realm, client.clientId(), client.endsAt());
        keycloak.create(realm.slug(), client, secret);
        ApiClientView view = view(realm, client);
        audit.recordAlone(AuditEvent.added(RECORD, client.clientId(), view).in(municipality(realm)));
        return new CreatedApiClient(view, secret);
    }

    /** With how they have called lately. */
    List<ApiClientView> list(Realm realm) {
        LocalDate since = Days.today(clock).minusDays(USE_DAYS - 1);
        Map<String, ClientUse> used = realm.isFederation() ? uses.ofFederation(since) : uses.ofTenant(since);
        return keycloak.list(realm.slug()).stream()
                .map(client -> view(realm, client).with(used.getOrDefault(client.clientId(), ClientUse.NONE)))
                .toList();
    }

    ApiClientView one(Realm realm, String clientId) {
        return keycloak.one(realm.slug(), clientId)
                .map(client -> view(realm, client))
                .orElseThrow(Problem::notFound);
    }

    /** Of what can be changed. */
    EntityTag tag(ApiClientView client) {
        String content = client.name() + "\n" + client.validTo();
        return ETags.ofContent(content.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws Problem 412 and 428 as {@link ETags} says; 422 if the client is not the caller's to give rights to */
    ApiClientView change(Realm realm, String clientId, @Nullable String ifMatch, ChangedApiClient form) {
        KeycloakApiClient before = found(realm, clientId);
        ETags.requireMatch(ifMatch, tag(view(realm, before)));
        rules.requireMine(realm, before.scopes());
        rules.checkEnd(form.validTo());
        KeycloakApiClient after = ending(before, form.name(), end(form.validTo()));
        ends.set(realm, clientId, after.endsAt());
        keycloak.change(realm.slug(), after, true);
        audit.recordAlone(AuditEvent.changed(RECORD, clientId, view(realm, before), view(realm, after))
                .in(municipality(realm)));
        return view(realm, after);
    }

    /**
     * Gives the client another secret. Keycloak gives a client one: with an overlap the new one is a client of its own,
     * with the next id, the same name and the same scopes, and the old one ends when the overlap does.
     */
    CreatedApiClient renew(Realm realm, String clientId, NewSecret form) {
        KeycloakApiClient before = found(realm, clientId);
        rules.requireMine(realm, before.scopes());
        String secret = secret();
        return form.overlapHours() == 0
                ? renewAtOnce(realm, before, secret)
                : succeed(realm, before, secret, now().plus(form.overlapHours(), ChronoUnit.HOURS));
    }

    private CreatedApiClient renewAtOnce(Realm realm, KeycloakApiClient before, String secret) {
        keycloak.renew(realm.slug(), before.clientId(), secret, now());
        cutOffs.tell(realm, before.clientId());
        ApiClientView after = one(realm, before.clientId());
        audit.recordAlone(AuditEvent.of(RECORD, "secret-changed", before.clientId(), view(realm, before), after)
                .in(municipality(realm)));
        return new CreatedApiClient(after, secret);
    }

    private CreatedApiClient succeed(Realm realm, KeycloakApiClient before, String secret, Instant overlapEnd) {
        KeycloakApiClient next =
                client(nextId(realm, before.clientId()), before.name(), before.scopes(), before.endsAt());
        ends.set(realm, next.clientId(), next.endsAt());
        keycloak.create(realm.slug(), next, secret);
        audit.recordAlone(
                AuditEvent.added(RECORD, next.clientId(), view(realm, next)).in(municipality(realm)));
        if (before.endsAt() == null || before.endsAt().isAfter(overlapEnd)) {
            KeycloakApiClient ending = ending(before, before.name(), overlapEnd);
            ends.set(realm, before.clientId(), overlapEnd);
            keycloak.change(realm.slug(), ending, true);
            audit.recordAlone(AuditEvent.changed(RECORD, before.clientId(), view(realm, before), view(realm, ending))
                    .in(municipality(realm)));
        }
        return new CreatedApiClient(view(realm, next), secret);
    }

    /** {@code ekonomisystem} is followed by {@code ekonomisystem-2}, and that by the next number that is free. */
    private String nextId(Realm realm, String clientId) {
        Matcher numbered = NUMBERED.matcher(clientId);
        String name = numbered.matches() ? numbered.group(1) : clientId;
        int number = numbered.matches() ? Integer.parseInt(numbered.group(2)) : 1;
        String next;
        do {
            number++;
            next = name.substring(0, Math.min(name.length(), LONGEST_NAME)) + "-" + number;
        } while (keycloak.one(realm.slug(), next).isPresent());
        return next;
    }

    /** Stops the client, and the tokens that it has. */
    void remove(Realm realm, String clientId) {
        KeycloakApiClient before = found(realm, clientId);
        rules.requireRemovable(realm, before.scopes());
        if (!keycloak.remove(realm.slug(), clientId)) {
            throw Problem.notFound();
        }
        cutOffs.tell(realm, clientId);
        ends.set(realm, clientId, null);
        audit.recordAlone(
                AuditEvent.removed(RECORD, clientId, view(realm, before)).in(municipality(realm)));
    }

    /** The days on which the client has called, the latest first. */
    List<ClientDay> days(Realm realm, String clientId) {
        found(realm, clientId);
        LocalDate since = Days.today(clock).minusDays(ClientUseCleaning.KEPT_DAYS);
        return realm.isFederation() ? uses.daysOfFederation(clientId, since) : uses.daysOfTenant(clientId, since);
    }

    /** Makes sure that the client is there with this secret and these scopes. */
    public void ensure(Realm realm, String clientId, String name, Set<String> scopes, String secret) {
        keycloak.ensure(realm.slug(), client(clientId, name, scopes, null), secret);
    }

    static @Nullable String municipality(Realm realm) {
        return realm.isFederation() ? null : realm.code();
    }

    private KeycloakApiClient found(Realm realm, String clientId) {
        return keycloak.one(realm.slug(), clientId).orElseThrow(Problem::notFound);
    }

    private KeycloakApiClient client(String clientId, String name, Set<String> scopes, @Nullable Instant end) {
        return new KeycloakApiClient(clientId, name, new TreeSet<>(scopes), now(), end, now());
    }

    private static KeycloakApiClient ending(KeycloakApiClient client, String name, @Nullable Instant end) {
        return new KeycloakApiClient(
                client.clientId(), name, client.scopes(), client.createdAt(), end, client.secretCreatedAt());
    }

    private ApiClientView view(Realm realm, KeycloakApiClient client) {
        return ApiClientView.of(client, realms.issuer(realm) + "/protocol/openid-connect/token", clock.instant());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    /** When the day after the last one begins. */
    private static @Nullable Instant end(@Nullable LocalDate validTo) {
        return validTo == null ? null : Days.begin(validTo.plusDays(1));
    }

    private String secret() {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
