package se.samverk.common.tenancy;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.hibernate.orm.runtime.tenant.TenantResolver;
import jakarta.enterprise.context.RequestScoped;

/** Tells Hibernate whose rows its {@code @TenantId} entities are: the second tenancy wall. */
@RequestScoped
@PersistenceUnitExtension
class TenantIds implements TenantResolver {
    private static final String NOBODY = "none";
    private static final String EVERYBODY = "federation";

    private final TenantContext context;

    TenantIds(TenantContext context) {
        this.context = context;
    }

    @Override
    public String getDefaultTenantId() {
        return NOBODY;
    }

    @Override
    public String resolveTenantId() {
        return context.federationTransaction() ? EVERYBODY : context.tenant().orElse(NOBODY);
    }

    @Override
    public boolean isRoot(String tenantId) {
        return EVERYBODY.equals(tenantId);
    }
}
