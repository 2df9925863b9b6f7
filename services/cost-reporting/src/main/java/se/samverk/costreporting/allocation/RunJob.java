package se.samverk.costreporting.allocation;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import se.samverk.common.jobs.JobHandler;
import se.samverk.common.jobs.PassingFailure;
import se.samverk.common.problem.DatabaseProblems;
import se.samverk.common.problem.Problem;
import se.samverk.common.tenancy.TenantContext;

/** Makes a stored run. One that is broken off left nothing behind it, and is made from its beginning. */
@Singleton
class RunJob implements JobHandler {
    static final String NAME = "allocation-run";
    /** What has broken off so many services would break off the next. */
    private static final int MOST_ATTEMPTS = 5;

    private static final Logger LOG = Logger.getLogger(RunJob.class);

    private final RunTable runs;
    private final RunWork work;
    private final RunEnds ends;
    private final DatabaseProblems problems;

    RunJob(RunTable runs, RunWork work, RunEnds ends, DatabaseProblems problems) {
        this.runs = runs;
        this.work = work;
        this.ends = ends;
        this.problems = problems;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String instance) {
        UUID run = UUID.fromString(instance);
        TenantContext.runAsFederation(() -> make(run));
    }

    private void make(UUID run) {
        Optional<Integer> attempt = runs.begin(run);
        if (attempt.isEmpty()) {
            return;
        }
        ends.begun(run);
        try {
            if (attempt.get() > MOST_ATTEMPTS) {
                work.fail(run, Problem.of(500, "allocation-run.broken-off", MOST_ATTEMPTS));
            } else {
                work.make(run);
            }
        } catch (RuntimeException failed) {
            if (PassingFailure.is(failed)) {
                throw new IllegalStateException("run " + run + " was broken off, and will be begun anew", failed);
            }
            work.fail(run, problem(run, failed));
        } finally {
            ends.ended(run);
        }
    }

    private Problem problem(UUID run, RuntimeException failed) {
        if (failed instanceof Problem told) {
            return told;
        }
        Problem found = problems.find(failed);
        if (found != null) {
            return found;
        }
        LOG.errorf(failed, "run %s failed", run);
        return Problem.of(500, "allocation-run.failed");
    }
}
