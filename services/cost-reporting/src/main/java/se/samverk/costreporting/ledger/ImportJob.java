package se.samverk.costreporting.ledger;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import se.samverk.common.jobs.JobHandler;
import se.samverk.common.jobs.PassingFailure;
import se.samverk.common.tenancy.TenantContext;

/**
 * Imports what waits, oldest first, one at a time on all replicas together: whichever job holds the lock takes the
 * others' files too, after its own has been committed, so that a job that finds the lock taken can simply end.
 */
@Singleton
class ImportJob implements JobHandler {
    static final String NAME = "ledger-import";
    private static final Logger LOG = Logger.getLogger(ImportJob.class);

    private final LedgerImports imports;
    private final ImportRun run;
    private final ImportEnd end;

    ImportJob(LedgerImports imports, ImportRun run, ImportEnd end) {
        this.imports = imports;
        this.run = run;
        this.end = end;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(String instance) {
        TenantContext.runAsFederation(() -> {
            boolean more = true;
            while (more) {
                Optional<UUID> next = imports.nextWaiting();
                more = next.isPresent() && take(next.get());
            }
        });
    }

    private boolean take(UUID id) {
        try {
            return run.run(id);
        } catch (SQLException | IOException | RuntimeException failed) {
            if (PassingFailure.is(failed)) {
                throw new IllegalStateException("import " + id + " was interrupted, and will be taken again", failed);
            }
            LOG.errorf(failed, "import %s failed", id);
            return fail(id);
        }
    }

    private boolean fail(UUID id) {
        try {
            end.failed(id);
            return true;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
