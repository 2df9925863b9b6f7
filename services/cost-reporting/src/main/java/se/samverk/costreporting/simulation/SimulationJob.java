package se.samverk.costreporting.simulation;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.UUID;
import org.jboss.logging.Logger;
import se.samverk.common.jobs.JobHandler;
import se.samverk.common.tenancy.TenantContext;

/** Works a simulation out, a month at a time. Each month is kept as it is done, so a stopped job goes on where it was. */
@Singleton
class SimulationJob implements JobHandler {
    static final String NAME = "simulation";
    private static final Logger LOG = Logger.getLogger(SimulationJob.class);

    private final SimulationWork work;

    SimulationJob(SimulationWork work) {
        this.work = work;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String instance) {
        UUID id = UUID.fromString(instance);
        TenantContext.runAsFederation(() -> {
            boolean more = true;
            while (more) {
                more = next(id);
            }
        });
    }

    private boolean next(UUID id) {
        try {
            return work.next(id);
        } catch (RuntimeException failed) {
            if (isPassing(failed)) {
                throw new IllegalStateException("simulation " + id + " was interrupted, and will go on", failed);
            }
            LOG.errorf(failed, "simulation %s failed", id);
            work.fail(id);
            return false;
        }
    }

    /** Whether it may go better next time: the database was away, restarted, out of room, or broke a deadlock. */
    private static boolean isPassing(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                String state = String.valueOf(sql.getSQLState());
                return state.startsWith("08")
                        || state.startsWith("40")
                        || state.startsWith("53")
                        || state.startsWith("57");
            }
        }
        return false;
    }
}
