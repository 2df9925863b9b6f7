package se.samverk.costreporting.simulation;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.jboss.logging.Logger;
import se.samverk.common.jobs.JobHandler;
import se.samverk.common.jobs.PassingFailure;
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
            if (PassingFailure.is(failed)) {
                throw new IllegalStateException("simulation " + id + " was interrupted, and will go on", failed);
            }
            LOG.errorf(failed, "simulation %s failed", id);
            work.fail(id);
            return false;
        }
    }
}
