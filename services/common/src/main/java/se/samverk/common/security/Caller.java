package se.samverk.common.security;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samverk.common.tenancy.Realm;

/** Who calls, as the token says once it has been judged. Empty of rights before that and on public operations. */
@RequestScoped
public class Caller {
    private @Nullable Realm realm;
    private String subject = "";
    private String name = "";
    private String clientId = "";
    private boolean client;
    private Set<Role> roles = Set.of();
    private Set<String> scopes = Set.of();

    /** The caller's own realm; empty for somebody who is not signed in. */
    public Optional<Realm> realm() {
        return Optional.ofNullable(realm);
    }

    /** Whether the caller comes from the federation's realm. */
    public boolean federation() {
        return realm != null && realm.isFederation();
    }

    /** The caller's municipality; empty for the federation's people and for somebody who is not signed in. */
    public Optional<String> municipality() {
        return realm().filter(own -> !own.isFederation()).map(Realm::code);
    }

    /** The token's subject: an opaque identifier, fit to be stored as who did something. */
    public String subject() {
        return subject;
    }

    /** The person's or client's name, for showing; never for logs. */
    public String name() {
        return name;
    }

    public String clientId() {
        return clientId;
    }

    /** Whether it is an API client that calls, rather than a person. */
    public boolean client() {
        return client;
    }

    /** The roles that count: those of the caller's kind of realm. */
    public Set<Role> roles() {
        return roles;
    }

    /** The scopes granted to an API client; empty for a person. */
    public Set<String> scopes() {
        return scopes;
    }

    void set(Realm newRealm, Token token) {
        realm = newRealm;
        subject = token.subject();
        name = token.name();
        clientId = token.clientId();
        client = token.serviceAccount();
        roles = token.roles(newRealm);
        scopes = token.scopes();
    }
}
