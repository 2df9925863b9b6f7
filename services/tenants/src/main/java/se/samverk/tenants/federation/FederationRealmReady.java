package se.samverk.tenants.federation;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready before the federation's realm is there: until then nobody could sign in to use the service. */
@Readiness
@Singleton
class FederationRealmReady implements HealthCheck {
    private final FederationRealm federation;

    FederationRealmReady(FederationRealm federation) {
        this.federation = federation;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("the federation's realm in Keycloak")
                .status(federation.isReady())
                .build();
    }
}
