package se.samverk.tenants.federation;

import io.smallrye.health.api.Wellness;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Whether the federation's realm is there: before that nobody of the federation can sign in. Told as wellness and not
 * as readiness, since this service can take calls all the same, and Keycloak's pace isn't its own.
 */
@Wellness
@Singleton
class FederationRealmThere implements HealthCheck {
    private final FederationRealm federation;

    FederationRealmThere(FederationRealm federation) {
        this.federation = federation;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("the federation's realm in Keycloak")
                .status(federation.isThere())
                .build();
    }
}
