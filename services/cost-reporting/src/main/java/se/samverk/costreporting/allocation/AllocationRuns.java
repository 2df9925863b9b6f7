package se.samverk.costreporting.allocation;

import jakarta.inject.Singleton;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import se.samverk.common.audit.AuditEvent;
import se.samverk.common.audit.AuditTrail;
import se.samverk.common.jobs.Jobs;
import se.samverk.common.problem.Language;
import se.samverk.common.tenancy.AsFederation;
import se.samverk.costreporting.database.Sql;
import se.samverk.costreporting.period.AccountingMonths;
import se.samverk.costreporting.period.Period;

/** Stores runs that are asked for, and leaves the work to a job: both or neither. */
@Singleton
class AllocationRuns {
    static final String RECORD = "allocation-run";

    private final Sql sql;
    private final RunTable runs;
    private final RunReader reader;
    private final AccountingMonths months;
    private final Jobs jobs;
    private final AuditTrail audit;

    AllocationRuns(Sql sql, RunTable runs, RunReader reader, AccountingMonths months, Jobs jobs, AuditTrail audit) {
        this.sql = sql;
        this.runs = runs;
        this.reader = reader;
        this.months = months;
        this.jobs = jobs;
        this.audit = audit;
    }

    /** @param stored what is to be kept together with the run */
    @AsFederation
    AllocationRun start(Period period, Language language, Consumer<AllocationRun> stored) {
        months.lock(period);
        months.requireDraft(period);
        UUID run = runs.store(period);
        take(period.months(), run);
        jobs.start(RunJob.NAME, run.toString());
        AllocationRun queued = reader.one(run, language);
        audit.record(AuditEvent.of(RECORD, "started", run, null, queued));
        stored.accept(queued);
        return queued;
    }

    /** The lock has kept every other from them; that no month has two runs stands in the database all the same. */
    private void take(List<YearMonth> taken, UUID run) {
        sql.batch(
                "insert into allocation_underway (month, run_id) values (?, ?)",
                taken.stream().map(month -> new Object[] {month.atDay(1), run}).toList());
    }
}
