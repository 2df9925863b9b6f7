package se.samverk.common.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samverk.common.id.Ids;
import se.samverk.common.security.Caller;
import se.samverk.common.tenancy.AsFederation;
import se.samverk.common.tenancy.Realm;
import se.samverk.common.tenancy.TenantContext;
import se.samverk.common.web.RequestId;

/** Where a change is told of, in its own transaction: both are kept, or neither. */
@Singleton
public class AuditTrail {
    private final AuditChain chain;
    private final TenantContext context;
    private final Caller caller;
    private final Clock clock;
    private final ObjectMapper json;

    AuditTrail(AuditChain chain, TenantContext context, Caller caller, Clock clock, ObjectMapper json) {
        this.chain = chain;
        this.context = context;
        this.caller = caller;
        this.clock = clock;
        this.json = json;
    }

    /**
     * Adds an entry when the running transaction is committed. What is of a municipality stands in its chain and, if the
     * federation did it, in the federation's too, so that each sees what concerns it.
     *
     * @throws IllegalStateException outside a transaction
     */
    public void record(AuditEvent event) {
        if (!QuarkusTransaction.isActive()) {
            throw new IllegalStateException("an audit entry belongs in the transaction of what it tells of");
        }
        for (String scope : scopes(event.municipality())) {
            chain.add(entry(event, scope));
        }
    }

    /** The same in a transaction of its own, for a change that has been made outside our database. */
    @AsFederation
    public void recordAlone(AuditEvent event) {
        record(event);
    }

    private Set<String> scopes(@Nullable String municipality) {
        Set<String> scopes = new LinkedHashSet<>();
        String own = municipality == null && !context.inFederationTransaction()
                ? context.tenant().orElse(null)
                : municipality;
        if (own != null) {
            scopes.add(own);
        }
        boolean doneByFederation =
                context.inFederationTransaction() && caller.municipality().isEmpty() && !isMunicipalitysJob();
        if (doneByFederation || scopes.isEmpty()) {
            scopes.add(Realm.FEDERATION);
        }
        return scopes;
    }

    private boolean isMunicipalitysJob() {
        return caller.realm().isEmpty() && context.tenant().isPresent();
    }

    private NewEntry entry(AuditEvent event, String scope) {
        return new NewEntry(
                scope,
                Ids.next(),
                clock.instant().truncatedTo(ChronoUnit.MICROS), // as exact as the database keeps it
                context.actor(),
                caller.name().isEmpty() ? context.actorName() : caller.name(),
                caller.clientId(),
                RequestId.current(),
                event.action(),
                event.recordType(),
                event.recordId(),
                tree(event.before()),
                tree(event.after()));
    }

    /** As it is now, since what was given may change before the commit. */
    private JsonNode tree(@Nullable Object document) {
        return json.valueToTree(document);
    }
}
