package se.samverk.common.web;

import io.micrometer.core.instrument.Tags;
import io.quarkus.micrometer.runtime.HttpServerMetricsTagsContributor;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;

/** Adds the municipality's code to the measures of each HTTP call, so that one tenant's load can be told from another's. */
@Singleton
public class TenantMetrics implements HttpServerMetricsTagsContributor {
    private static final String KEY = "samverk.tenant";

    /** Remembers for whom the present call acts, until it has been measured. */
    public static void note(String tenant) {
        io.vertx.core.Context context = Vertx.currentContext();
        if (context != null && VertxContext.isDuplicatedContext(context)) {
            context.putLocal(KEY, tenant);
        }
    }

    @Override
    public Tags contribute(Context call) {
        String tenant = call.requestContextLocalData(KEY);
        return Tags.of("tenant", tenant == null ? "none" : tenant);
    }
}
