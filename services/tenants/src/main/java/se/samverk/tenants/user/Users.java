package se.samverk.tenants.user;

import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.samverk.common.audit.AuditEvent;
import se.samverk.common.audit.AuditTrail;
import se.samverk.common.problem.Problem;
import se.samverk.common.tenancy.Realm;
import se.samverk.tenants.keycloak.KeycloakUser;
import se.samverk.tenants.keycloak.KeycloakUserChanges;
import se.samverk.tenants.keycloak.KeycloakUsers;
import se.samverk.tenants.keycloak.MailServer;
import se.samverk.tenants.keycloak.Password;

/** Who can sign in to a realm, and as what. */
@Singleton
public class Users {
    static final String RECORD = "user";

    private final KeycloakUsers keycloak;
    private final KeycloakUserChanges changes;
    private final MailServer mail;
    private final AuditTrail audit;
    private final UserRules rules;
    private final TemporaryPasswords passwords;

    Users(
            KeycloakUsers keycloak,
            KeycloakUserChanges changes,
            MailServer mail,
            AuditTrail audit,
            UserRules rules,
            TemporaryPasswords passwords) {
        this.keycloak = keycloak;
        this.changes = changes;
        this.mail = mail;
        this.audit = audit;
        this.rules = rules;
        this.passwords = passwords;
    }

    /** Makes the person in the realm. */
    public CreatedUser create(Realm realm, NewUser user) {
        check(realm, user);
        if (user.initialPassword() != null) {
            var password = new Password(Optional.of(user.initialPassword()), user.mustChangePassword());
            return created(make(realm, user, password), Invitation.INITIAL_PASSWORD, null);
        }
        if (mail.isConfigured()) {
            KeycloakUser invited = make(realm, user, new Password(Optional.empty(), true));
            keycloak.invite(realm.slug(), invited.id());
            return created(invited, Invitation.MAILED, null);
        }
        String temporary = passwords.next();
        KeycloakUser made = make(realm, user, new Password(Optional.of(temporary), true));
        return created(made, Invitation.TEMPORARY_PASSWORD, temporary);
    }

    /** Told of as soon as Keycloak has the person: what comes after may fail. */
    private KeycloakUser make(Realm realm, NewUser user, Password password) {
        KeycloakUser made = keycloak.create(realm.slug(), wanted(user), password);
        audit.recordAlone(AuditEvent.added(RECORD, made.id(), UserView.of(made)).in(municipality(realm)));
        return made;
    }

    /** The same, but somebody of that username and address who is already there is given the roles. */
    public CreatedUser ensure(Realm realm, NewUser user) {
        check(realm, user);
        Optional<KeycloakUser> known = keycloak.find(realm.slug(), user.username())
                .filter(found -> found.email().equalsIgnoreCase(user.email()));
        if (known.isEmpty()) {
            return create(realm, user);
        }
        KeycloakUser entitled = changes.apply(realm.slug(), known.get().withRoles(user.roles()));
        Granted granted = new Granted(
                known.get().username(), known.get().givenName(), known.get().familyName(), null);
        audit.recordAlone(AuditEvent.of(RECORD, "roles-granted", known.get().id(), granted, granted.with(user.roles()))
                .in(municipality(realm)));
        return created(entitled, Invitation.UNCHANGED, null);
    }

    /** Who got which roles besides those the person had. */
    record Granted(
            String username,
            String givenName,
            String familyName,
            @Nullable Set<String> roles) {
        Granted with(Set<String> given) {
            return new Granted(username, givenName, familyName, given);
        }
    }

    static @Nullable String municipality(Realm realm) {
        return realm.isFederation() ? null : realm.code();
    }

    /** @throws Problem 422 with what a user of this realm can't be */
    public void check(Realm realm, NewUser user) {
        rules.require(realm, user);
    }

    private static KeycloakUser wanted(NewUser user) {
        return new KeycloakUser(
                "",
                user.username(),
                user.givenName().strip(),
                user.familyName().strip(),
                user.email().toLowerCase(Locale.ROOT),
                new TreeSet<>(user.roles()),
                Optional.ofNullable(user.departmentCode()),
                true);
    }

    private static CreatedUser created(KeycloakUser user, Invitation invitation, @Nullable String temporaryPassword) {
        return new CreatedUser(UserView.of(user), invitation, temporaryPassword);
    }
}
