package se.samverk.tenants.userimport;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverk.common.audit.AuditEvent;
import se.samverk.common.audit.AuditTrail;
import se.samverk.common.id.Ids;
import se.samverk.common.jobs.Jobs;
import se.samverk.common.problem.Problem;
import se.samverk.common.security.Caller;
import se.samverk.common.tenancy.AsTenant;

/** Files of people, from being looked through to having been taken. */
@Singleton
class UserImports {
    static final String RECORD = "user-import";
    private static final int SEED_BYTES = 32;

    private final ImportTable imports;
    private final RowTable rows;
    private final Jobs jobs;
    private final AuditTrail audit;
    private final Caller caller;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    UserImports(ImportTable imports, RowTable rows, Jobs jobs, AuditTrail audit, Caller caller, Clock clock) {
        this.imports = imports;
        this.rows = rows;
        this.jobs = jobs;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** Some of a list, and how long the whole is. */
    record Slice<T>(List<T> items, long total) {}

    /** Keeps what a file would do, until somebody has it taken or takes it back. */
    @AsTenant
    UserImport keep(String fileName, List<PlannedRow> plan) {
        UUID id = Ids.next();
        imports.add(id, fileName, caller.name(), clock.instant());
        rows.add(id, plan);
        UserImport kept = one(id);
        audit.record(AuditEvent.added(RECORD, id, kept));
        return kept;
    }

    @AsTenant(readOnly = true)
    Slice<UserImport> page(long first, int max) {
        return new Slice<>(imports.page(first, max), imports.count());
    }

    /** @throws Problem 404 if there is none of the municipality's */
    @AsTenant(readOnly = true)
    UserImport find(UUID id) {
        return one(id);
    }

    /** Its rows; of {@code kind}, if that is given: a plan or an outcome. */
    @AsTenant(readOnly = true)
    Slice<UserImportRow> rows(UUID id, @Nullable String kind, long first, int max) {
        one(id);
        return new Slice<>(rows.page(id, kind, first, max), rows.count(id, kind));
    }

    /**
     * Has it taken, in the caller's name. One that is being taken already, or has been, is left as it is.
     *
     * @throws Problem 409 if another is being taken
     */
    @AsTenant
    UserImport start(String municipality, UUID id) {
        UserImport before = one(id);
        if (!before.state().equals(UserImport.PREVIEWED)) {
            return before;
        }
        if (imports.anotherIsRunning()) {
            throw Problem.conflict("user-import-running");
        }
        byte[] seed = new byte[SEED_BYTES];
        random.nextBytes(seed);
        if (imports.start(id, caller.subject(), caller.name(), seed, clock.instant())) {
            jobs.start(ImportJob.NAME, municipality + "/" + id);
        }
        UserImport started = one(id);
        audit.record(AuditEvent.of(RECORD, "started", id, before, started));
        return started;
    }

    /** @throws Problem 409 if it is more than looked through */
    @AsTenant
    void remove(UUID id) {
        UserImport before = one(id);
        if (!imports.remove(id)) {
            throw Problem.conflict("user-import-begun");
        }
        audit.record(AuditEvent.removed(RECORD, id, before));
    }

    /** Those whom the import made and from what their passwords are made; once. */
    record Handed(List<WantedPerson> people, byte[] seed) {}

    /** @throws Problem 409 if there are none to fetch, or somebody has fetched them */
    @AsTenant
    Handed handOver(UUID id) {
        UserImport done = one(id);
        byte[] seed = imports.started(id).map(ImportTable.Started::seed).orElse(null);
        if (!done.passwordsWaiting() || seed == null || !imports.forgetSeed(id)) {
            throw Problem.conflict("user-import-no-passwords");
        }
        audit.record(AuditEvent.of(RECORD, "passwords-fetched", id, null, null));
        return new Handed(rows.created(id), seed);
    }

    private UserImport one(UUID id) {
        return imports.find(id).orElseThrow(Problem::notFound);
    }
}
