package se.samverk.tenants.signin;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import se.samverk.common.tenancy.AsFederation;
import se.samverk.common.tenancy.AsTenant;

/** When people last signed in. Two ways, since the federation's people are nobody's tenant. */
@Singleton
public class LastSignIns {
    private final SignInTable table;

    LastSignIns(SignInTable table) {
        this.table = table;
    }

    /** Of those of the calling municipality's people who have signed in at all. */
    @AsTenant(readOnly = true)
    public Map<UUID, Instant> ofTenant(Collection<UUID> people) {
        return table.last(SignInTable.MEMBERS, people);
    }

    /** The same of the federation's people. */
    @AsFederation(readOnly = true)
    public Map<UUID, Instant> ofFederation(Collection<UUID> people) {
        return table.last(SignInTable.FEDERATIONS, people);
    }

    /** Those of the calling municipality's people who have signed in at {@code moment} or later. */
    @AsTenant(readOnly = true)
    public Set<UUID> ofTenantSince(Instant moment) {
        return table.since(SignInTable.MEMBERS, moment);
    }

    /** The same of the federation's people. */
    @AsFederation(readOnly = true)
    public Set<UUID> ofFederationSince(Instant moment) {
        return table.since(SignInTable.FEDERATIONS, moment);
    }
}
