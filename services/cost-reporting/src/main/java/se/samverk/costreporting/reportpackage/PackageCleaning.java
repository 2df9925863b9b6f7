package se.samverk.costreporting.reportpackage;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import se.samverk.common.audit.AuditEvent;
import se.samverk.common.audit.AuditTrail;
import se.samverk.common.jobs.RecurringJob;
import se.samverk.common.problem.Language;
import se.samverk.common.tenancy.AsFederation;
import se.samverk.common.tenancy.TenantContext;
import se.samverk.costreporting.database.Sql;

/** Removes packages that have been kept for as long as they should. They can be made again, from the same figures. */
@Singleton
class PackageCleaning implements RecurringJob {
    private final OldPackages packages;

    PackageCleaning(OldPackages packages) {
        this.packages = packages;
    }

    @Override
    public String name() {
        return "report-package-cleaning";
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        TenantContext.runAsFederation(packages::remove);
    }

    @Singleton
    static class OldPackages {
        private final Sql sql;
        private final PackageReader reader;
        private final Clock clock;
        private final AuditTrail audit;

        OldPackages(Sql sql, PackageReader reader, Clock clock, AuditTrail audit) {
            this.sql = sql;
            this.reader = reader;
            this.clock = clock;
            this.audit = audit;
        }

        @AsFederation
        void remove() {
            List<ReportPackage> old = sql.list(
                    "select id from report_package where finished_at < ? order by id",
                    row -> reader.one(row.id("id"), Language.SV),
                    clock.instant().minus(reader.kept()));
            old.forEach(each -> {
                sql.update("delete from report_package where id = ?", each.id());
                audit.record(AuditEvent.of(ReportPackages.RECORD, "removed", each.id(), each, null));
            });
        }
    }
}
