package se.samverk.tenants.apiclient;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import se.samverk.common.tenancy.AsFederation;
import se.samverk.common.tenancy.AsTenant;

/** How API clients have called. Two ways, since the federation's are nobody's tenant. */
@Singleton
class ClientUses {
    private final ClientUseTable table;

    ClientUses(ClientUseTable table) {
        this.table = table;
    }

    /** By client id, those of the calling municipality's that have called since the day. */
    @AsTenant(readOnly = true)
    public Map<String, ClientUse> ofTenant(LocalDate since) {
        return table.since(ClientUseTable.MEMBERS, since);
    }

    /** The same of the federation's. */
    @AsFederation(readOnly = true)
    public Map<String, ClientUse> ofFederation(LocalDate since) {
        return table.since(ClientUseTable.FEDERATIONS, since);
    }

    /** The days on which one of the calling municipality's has called, the latest first. */
    @AsTenant(readOnly = true)
    public List<ClientDay> daysOfTenant(String clientId, LocalDate since) {
        return table.days(ClientUseTable.MEMBERS, clientId, since);
    }

    /** The same of one of the federation's. */
    @AsFederation(readOnly = true)
    public List<ClientDay> daysOfFederation(String clientId, LocalDate since) {
        return table.days(ClientUseTable.FEDERATIONS, clientId, since);
    }
}
