package se.samverk.costreporting.allocation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.samverk.common.audit.AuditEvent;
import se.samverk.common.audit.AuditTrail;
import se.samverk.common.problem.Language;
import se.samverk.common.problem.Problem;
import se.samverk.common.tenancy.AsFederation;
import se.samverk.costreporting.database.Sql;
import se.samverk.costreporting.period.AccountingMonths;
import se.samverk.costreporting.period.Period;

/**
 * Makes runs. Everything happens in one transaction, so a run is there whole or not at all; one that fails its own
 * checks leaves nothing but its refusal.
 */
@Singleton
class RunWork {
    /** For years of tens of millions of rows. */
    private static final int LONGEST_SECONDS = 4 * 60 * 60;

    private final Sql sql;
    private final Allocation allocation;
    private final Corrections corrections;
    private final RunTable runs;
    private final RunReader reader;
    private final AccountingMonths months;
    private final AuditTrail audit;
    private final ObjectMapper json;

    RunWork(
            Sql sql,
            Allocation allocation,
            Corrections corrections,
            RunTable runs,
            RunReader reader,
            AccountingMonths months,
            AuditTrail audit,
            ObjectMapper json) {
        this.sql = sql;
        this.allocation = allocation;
        this.corrections = corrections;
        this.runs = runs;
        this.reader = reader;
        this.months = months;
        this.audit = audit;
        this.json = json;
    }

    @AsFederation(timeoutSeconds = LONGEST_SECONDS)
    void make(UUID run) {
        Optional<Period> period = runs.underway(run);
        period.ifPresent(months::hold);
        // Whoever has held the months meanwhile may have been the same job, taken for dead on another replica.
        if (period.isPresent() && runs.underway(run).isPresent()) {
            months.requireDraft(period.get());
            make(run, period.get());
        }
    }

    private void make(UUID run, Period period) {
        sql.update("savepoint before_allocation");
        List<AllocationCheck> checks = allocate(run, period);
        if (!RunTable.holds(checks)) {
            sql.update("rollback to savepoint before_allocation");
        }
        if (runs.end(run, checks)) {
            sql.update("""
                    insert into allocation_current (month, run_id) select month, run_id from allocation_month where run_id = ?
                    on conflict (month) do update set run_id = excluded.run_id""", run);
        }
        ended(run);
    }

    private List<AllocationCheck> allocate(UUID run, Period period) {
        List<Corrections.Recalculated> recalculated = corrections.prepare(run, period);
        RunProgress progress = new RunProgress(
                period.months().size(),
                (percent, done) ->
                        QuarkusTransaction.suspendingExisting().run(() -> runs.progress(run, percent, done)));
        List<AllocationCheck> checks = new ArrayList<>(allocation.run(
                run, period, Allocation.Structure.OF_TODAY, progress, () -> corrections.add(run, recalculated)));
        if (!recalculated.isEmpty()) {
            checks.add(corrections.check());
        }
        return checks;
    }

    /** Ends a run that cannot be made. */
    @AsFederation
    void fail(UUID run, Problem problem) {
        if (runs.fail(run, written(problem))) {
            ended(run);
        }
    }

    private void ended(UUID run) {
        sql.update("delete from allocation_underway where run_id = ?", run);
        AllocationRun made = reader.one(run, Language.SV);
        audit.record(AuditEvent.of(AllocationRuns.RECORD, made.state(), run, null, made));
    }

    private String written(Problem problem) {
        try {
            return json.writeValueAsString(
                    new RunFailure.Stored(problem.status(), problem.code(), problem.arguments()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
