package se.samverk.common.events;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;

/** {@code samverk_dead_letters}: how many events have not arrived. Asked of the database, so each replica says the same. */
@Singleton
class DeadLetterMetrics {
    private final DeadLetters letters;
    private final MeterRegistry registry;

    DeadLetterMetrics(DeadLetters letters, MeterRegistry registry) {
        this.letters = letters;
        this.registry = registry;
    }

    void register(@Observes StartupEvent started) {
        Gauge.builder("samverk.dead.letters", this::count)
                .description("Events that a subscriber has not taken and that are tried no more")
                .register(registry);
    }

    /** Not a number where the database can't be asked; the other figures are still told. */
    private Number count() {
        ManagedContext requests = Arc.container().requestContext();
        boolean activated = !requests.isActive();
        if (activated) {
            requests.activate();
        }
        try {
            return letters.count();
        } catch (SQLException | RuntimeException failed) {
            return Double.NaN;
        } finally {
            if (activated) {
                requests.terminate();
            }
        }
    }
}
