package se.samverk.gateway.apiclient;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.virtual.threads.VirtualThreads;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import se.samverk.common.events.Outbox;
import se.samverk.common.tenancy.AsFederation;
import se.samverk.common.tenancy.TenantContext;

/**
 * Tells the tenants service what has been counted, now and then and when the gateway stops. A gateway that is killed
 * takes what it had not told of with it.
 */
@Singleton
class ToldCalls {
    private static final Logger LOG = Logger.getLogger(ToldCalls.class);

    private final ClientCalls calls;
    private final Writer writer;
    private final Vertx vertx;
    private final ExecutorService threads;
    private final Duration pause;

    ToldCalls(
            ClientCalls calls,
            Writer writer,
            Vertx vertx,
            @VirtualThreads ExecutorService threads,
            @ConfigProperty(name = "samverk.gateway.client-use.pause") Duration pause) {
        this.calls = calls;
        this.writer = writer;
        this.vertx = vertx;
        this.threads = threads;
        this.pause = pause;
    }

    void begin(@Observes StartupEvent started) {
        vertx.setPeriodic(pause.toMillis(), timer -> threads.execute(this::tell));
    }

    void end(@Observes ShutdownEvent stopping) {
        tell();
    }

    private void tell() {
        Map<String, List<ClientCalls.Counted>> counted = calls.take();
        if (counted.isEmpty()) {
            return;
        }
        try {
            TenantContext.runAsFederation(() -> writer.write(counted));
        } catch (RuntimeException failed) {
            LOG.warnf(failed, "Calls of API clients in %d realms could not be told of", counted.size());
        }
    }

    @Singleton
    static class Writer {
        private static final String TYPE = "se.samverk.gateway.client-use.v1";

        private final Outbox outbox;

        Writer(Outbox outbox) {
            this.outbox = outbox;
        }

        /** The event's subject is the realm. */
        record ClientUse(List<ClientCalls.Counted> clients) {}

        @AsFederation
        void write(Map<String, List<ClientCalls.Counted>> counted) {
            counted.forEach((realm, clients) -> outbox.publish(TYPE, realm, new ClientUse(clients)));
        }
    }
}
