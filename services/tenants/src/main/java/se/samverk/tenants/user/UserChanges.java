package se.samverk.tenants.user;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.EntityTag;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samverk.common.audit.AuditEvent;
import se.samverk.common.audit.AuditTrail;
import se.samverk.common.etag.ETags;
import se.samverk.common.problem.Problem;
import se.samverk.common.security.Role;
import se.samverk.common.tenancy.Realm;
import se.samverk.tenants.keycloak.KeycloakUser;
import se.samverk.tenants.keycloak.KeycloakUserChanges;
import se.samverk.tenants.keycloak.KeycloakUsers;
import se.samverk.tenants.keycloak.MailServer;

/** What becomes of people who can sign in: other roles, another department, out for a while or for good. */
@Singleton
class UserChanges {
    /** Without one of each, nobody in the realm could give others their roles. */
    private static final Set<Role> KEPT_IN_MEMBER = Set.of(Role.MUNICIPALITY_ADMIN);

    private static final Set<Role> KEPT_IN_FEDERATION = Set.of(Role.FEDERATION_OPERATOR, Role.FEDERATION_FINANCE);

    private final KeycloakUserChanges keycloak;
    private final KeycloakUsers invitations;
    private final UserRules rules;
    private final GrantableRoles grantable;
    private final MailServer mail;
    private final TemporaryPasswords passwords;
    private final AuditTrail audit;
    private final ObjectMapper json;

    UserChanges(
            KeycloakUserChanges keycloak,
            KeycloakUsers invitations,
            UserRules rules,
            GrantableRoles grantable,
            MailServer mail,
            TemporaryPasswords passwords,
            AuditTrail audit,
            ObjectMapper json) {
        this.keycloak = keycloak;
        this.invitations = invitations;
        this.rules = rules;
        this.grantable = grantable;
        this.mail = mail;
        this.passwords = passwords;
        this.audit = audit;
        this.json = json;
    }

    /** Of what can be changed: that the person signs in changes nothing of it. */
    EntityTag tag(UserView user) {
        try {
            return ETags.ofContent(
                    json.writeValueAsString(user.lastSignedIn(null)).getBytes(StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Makes the person what {@code form} says. Who may no longer sign in is signed out.
     *
     * @throws Problem 409 if nobody would be left to give others their roles; 412 and 428 as {@link ETags} says; 422 for
     *     roles that are not the realm's or not the caller's to give
     */
    UserView change(Realm realm, UUID id, @Nullable String ifMatch, ChangedUser form) {
        KeycloakUser before = found(realm, id);
        ETags.requireMatch(ifMatch, tag(UserView.of(before)));
        rules.requireRoles(realm, form.roles());
        requireMine(realm, before, form.roles());
        KeycloakUser after = form.applied(before);
        requireAnotherFor(realm, before, after);
        keycloak.apply(realm.slug(), after);
        tell(realm, before, after);
        takeBackIfNobodyIsLeft(realm, before, after);
        if (!after.enabled()) {
            keycloak.endSessions(realm.slug(), after.id());
        }
        return UserView.of(after);
    }

    /** Signs the person out everywhere; an access token that somebody holds already lives five minutes more. */
    void endSessions(Realm realm, UUID id) {
        KeycloakUser user = found(realm, id);
        if (!grantable.operates()) {
            requireMine(realm, user, Set.of());
        }
        keycloak.endSessions(realm.slug(), user.id());
        audit.recordAlone(
                AuditEvent.of(Users.RECORD, "signed-out", user.id(), null, null).in(Users.municipality(realm)));
    }

    /** Lets the person choose a password anew: by a mailed link or, without a mail server, by a temporary one. */
    CreatedUser inviteAgain(Realm realm, UUID id) {
        KeycloakUser user = found(realm, id);
        requireMine(realm, user, Set.of());
        if (!user.enabled()) {
            throw Problem.conflict("user-shut-out");
        }
        if (mail.isConfigured()) {
            invitations.invite(realm.slug(), user.id());
            tellOfInvitation(realm, user);
            return new CreatedUser(UserView.of(user), Invitation.MAILED, null);
        }
        String temporary = passwords.next();
        keycloak.endSessions(realm.slug(), user.id());
        keycloak.setTemporaryPassword(realm.slug(), user.id(), temporary);
        tellOfInvitation(realm, user);
        return new CreatedUser(UserView.of(user), Invitation.TEMPORARY_PASSWORD, temporary);
    }

    private void tellOfInvitation(Realm realm, KeycloakUser user) {
        audit.recordAlone(AuditEvent.of(Users.RECORD, "invited-again", user.id(), null, null)
                .in(Users.municipality(realm)));
    }

    /** At once, since what comes after may fail. */
    private void tell(Realm realm, KeycloakUser before, KeycloakUser after) {
        audit.recordAlone(AuditEvent.changed(Users.RECORD, after.id(), UserView.of(before), UserView.of(after))
                .in(Users.municipality(realm)));
    }

    private KeycloakUser found(Realm realm, UUID id) {
        return keycloak.find(realm.slug(), id).orElseThrow(Problem::notFound);
    }

    /** Whoever could change another's address, password or sessions could act as that other. */
    private void requireMine(Realm realm, KeycloakUser user, Set<String> roles) {
        if (realm.isFederation()) {
            Set<String> all = new TreeSet<>(user.roles());
            all.addAll(roles);
            grantable.requireInFederation(all);
        }
    }

    private void requireAnotherFor(Realm realm, KeycloakUser before, KeycloakUser after) {
        lost(realm, before, after)
                .filter(role -> !keycloak.hasAnother(realm.slug(), role.roleName(), after.id()))
                .findFirst()
                .ifPresent(role -> {
                    throw Problem.conflict("last-of-role", role.roleName());
                });
    }

    /** Two who take each other's role at once have each seen the other: both get it back. */
    private void takeBackIfNobodyIsLeft(Realm realm, KeycloakUser before, KeycloakUser after) {
        try {
            requireAnotherFor(realm, before, after);
        } catch (Problem nobodyLeft) {
            keycloak.apply(realm.slug(), before);
            tell(realm, after, before);
            throw nobodyLeft;
        }
    }

    private static Stream<Role> lost(Realm realm, KeycloakUser before, KeycloakUser after) {
        return (realm.isFederation() ? KEPT_IN_FEDERATION : KEPT_IN_MEMBER)
                .stream()
                        .filter(role -> before.enabled() && before.roles().contains(role.roleName()))
                        .filter(role -> !after.enabled() || !after.roles().contains(role.roleName()));
    }
}
