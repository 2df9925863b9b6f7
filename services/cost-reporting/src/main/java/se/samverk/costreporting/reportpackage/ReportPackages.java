package se.samverk.costreporting.reportpackage;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;
import se.samverk.common.audit.AuditEvent;
import se.samverk.common.audit.AuditTrail;
import se.samverk.common.id.Ids;
import se.samverk.common.jobs.Jobs;
import se.samverk.common.problem.Language;
import se.samverk.common.problem.Problem;
import se.samverk.common.security.Caller;
import se.samverk.common.tenancy.AsFederation;
import se.samverk.costreporting.database.Sql;
import se.samverk.costreporting.period.Period;

/** Stores packages that are asked for, and leaves the work to a job: both or neither. */
@Singleton
class ReportPackages {
    static final String RECORD = "report-package";

    private final Sql sql;
    private final Figures figures;
    private final PackageReader reader;
    private final Jobs jobs;
    private final Clock clock;
    private final Caller caller;
    private final AuditTrail audit;

    ReportPackages(
            Sql sql, Figures figures, PackageReader reader, Jobs jobs, Clock clock, Caller caller, AuditTrail audit) {
        this.sql = sql;
        this.figures = figures;
        this.reader = reader;
        this.jobs = jobs;
        this.clock = clock;
        this.caller = caller;
        this.audit = audit;
    }

    /** A package by the figures of now; the one that there is, if it has been asked for before. */
    @AsFederation
    ReportPackage order(PackageForm form, Language language) {
        Period period = Period.parse(form.period());
        if (!figures.hasAny(period)) {
            throw Problem.unprocessable("report-package.not-allocated", period.text())
                    .withField("period", "report-package.not-allocated.field", period.text());
        }
        String now = figures.of(period);
        UUID id = Ids.next();
        if (stored(id, form, now)) {
            jobs.start(PackageJob.NAME, id.toString());
        }
        ReportPackage ordered = reader.one(same(form, now), language);
        audit.record(AuditEvent.of(RECORD, "ordered", ordered.id(), null, ordered));
        return ordered;
    }

    private boolean stored(UUID id, PackageForm form, String now) {
        return sql.update(
                        """
                        insert into report_package
                            (id, period, formats, language, figures, created_at, created_by, created_by_name)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (period, formats, language, figures) where state <> 'failed' do nothing""",
                        id,
                        form.period(),
                        form.formatList(),
                        form.wish().tag(),
                        now,
                        clock.instant(),
                        caller.subject(),
                        caller.name())
                == 1;
    }

    private UUID same(PackageForm form, String now) {
        return sql.first(
                        """
                        select id from report_package
                         where period = ? and formats = ? and language = ? and figures = ? and state <> 'failed'""",
                        row -> row.id("id"),
                        form.period(),
                        form.formatList(),
                        form.wish().tag(),
                        now)
                .orElseThrow(() -> Problem.conflict("busy"));
    }
}
