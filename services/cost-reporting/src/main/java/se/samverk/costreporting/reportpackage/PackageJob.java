package se.samverk.costreporting.reportpackage;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import se.samverk.common.jobs.JobHandler;
import se.samverk.common.jobs.PassingFailure;
import se.samverk.common.problem.Problem;
import se.samverk.common.tenancy.TenantContext;
import se.samverk.costreporting.reportpackage.PackageTable.Stored;
import se.samverk.costreporting.reportpackage.PackageTable.Task;

/** Makes a stored package. One that is broken off is made from its beginning. */
@Singleton
class PackageJob implements JobHandler {
    static final String NAME = "report-package";
    /** What has broken off so many services would break off the next. */
    private static final int MOST_ATTEMPTS = 5;

    private static final Logger LOG = Logger.getLogger(PackageJob.class);

    private final PackageTable table;
    private final PackageWork work;

    PackageJob(PackageTable table, PackageWork work) {
        this.table = table;
        this.work = work;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String instance) {
        UUID id = UUID.fromString(instance);
        AtomicReference<@Nullable Task> begun = new AtomicReference<>();
        TenantContext.runAsFederation(() -> begun.set(table.begin(id).orElse(null)));
        Task task = begun.get();
        if (task == null) {
            return;
        }
        if (task.attempt() > MOST_ATTEMPTS) {
            fail(task, "report-package.broken-off");
        } else {
            make(task);
        }
    }

    private void make(Task task) {
        try {
            Stored stored = work.make(task);
            TenantContext.runAsFederation(() -> table.complete(task, stored));
        } catch (Problem problem) {
            fail(task, problem.code());
        } catch (IOException | RuntimeException failed) {
            if (PassingFailure.is(failed)) {
                throw new IllegalStateException(
                        "package " + task.id() + " was broken off, and will be begun anew", failed);
            }
            LOG.errorf(failed, "package %s failed", task.id());
            fail(task, "report-package.failed");
        }
    }

    private void fail(Task task, String code) {
        TenantContext.runAsFederation(() -> table.fail(task, code));
    }
}
