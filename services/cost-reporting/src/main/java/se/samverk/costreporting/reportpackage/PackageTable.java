package se.samverk.costreporting.reportpackage;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import se.samverk.common.audit.AuditEvent;
import se.samverk.common.audit.AuditTrail;
import se.samverk.common.problem.Language;
import se.samverk.common.tenancy.AsFederation;
import se.samverk.costreporting.database.Sql;
import se.samverk.costreporting.file.FileFormat;
import se.samverk.costreporting.period.Period;

/** A package's rows while its job works, each change in a short transaction of its own. */
@Singleton
class PackageTable {
    private final Sql sql;
    private final Figures figures;
    private final PackageReader reader;
    private final Clock clock;
    private final AuditTrail audit;

    PackageTable(Sql sql, Figures figures, PackageReader reader, Clock clock, AuditTrail audit) {
        this.sql = sql;
        this.figures = figures;
        this.reader = reader;
        this.clock = clock;
        this.audit = audit;
    }

    /** What is to be made, and which time. */
    record Task(UUID id, Period period, List<FileFormat> formats, Language language, String figures, int attempt) {}

    /** The bytes that have been stored. */
    record Stored(long sizeBytes, String sha256) {}

    /** Begins a package, or begins anew one that was broken off; none if it has ended, or been removed. */
    @AsFederation
    Optional<Task> begin(UUID id) {
        return sql.first(
                """
                update report_package set state = 'working', attempt = attempt + 1, files_done = 0, file_count = 0
                 where id = ? and state in ('queued', 'working') returning period, formats, language, figures, attempt""",
                row -> new Task(
                        id,
                        Period.parse(row.text("period")),
                        List.of(row.text("formats").split(",")).stream()
                                .map(format -> FileFormat.valueOf(format.toUpperCase(Locale.ROOT)))
                                .toList(),
                        Language.of(row.text("language")),
                        row.text("figures"),
                        row.integer("attempt")),
                id);
    }

    /** The members whose reports it holds. */
    @AsFederation(readOnly = true)
    List<String> members() {
        return sql.list("select code from member order by code", row -> row.text("code"));
    }

    /** Lets others see how far it has come. */
    @AsFederation
    void progress(Task task, int done, int count) {
        sql.update("""
                update report_package set files_done = ?, file_count = ?
                 where id = ? and attempt = ? and state = 'working'""", done, count, task.id(), task.attempt());
    }

    @AsFederation
    void append(Task task, int number, byte[] bytes) {
        sql.update(
                "insert into report_package_chunk (package_id, attempt, number, bytes) values (?, ?, ?, ?)",
                task.id(),
                task.attempt(),
                number,
                bytes);
    }

    /** Ends the package, unless its figures have become others meanwhile. */
    @AsFederation
    void complete(Task task, Stored stored) {
        boolean same = sql.exists(
                "select from report_package where id = ? and figures = ?", task.id(), figures.of(task.period()));
        if (!same) {
            fail(task, "report-package.figures-changed");
            return;
        }
        int ended = sql.update("""
                update report_package set state = 'completed', finished_at = ?, size_bytes = ?, sha256 = ?
                 where id = ? and attempt = ? and state = 'working'""", clock.instant(), stored.sizeBytes(), stored.sha256(), task.id(), task.attempt());
        if (ended == 1) {
            ended(task, "completed", task.attempt());
        }
    }

    @AsFederation
    void fail(Task task, String code) {
        int ended = sql.update("""
                update report_package set state = 'failed', finished_at = ?, failure = ?
                 where id = ? and attempt = ? and state = 'working'""", clock.instant(), code, task.id(), task.attempt());
        if (ended == 1) {
            ended(task, "failed", 0);
        }
    }

    private void ended(Task task, String how, int attemptToKeep) {
        sql.update("delete from report_package_chunk where package_id = ? and attempt <> ?", task.id(), attemptToKeep);
        audit.record(AuditEvent.of(ReportPackages.RECORD, how, task.id(), null, reader.one(task.id(), Language.SV)));
    }
}
