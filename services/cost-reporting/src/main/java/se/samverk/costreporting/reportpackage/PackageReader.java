package se.samverk.costreporting.reportpackage;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.samverk.common.problem.Language;
import se.samverk.common.problem.Messages;
import se.samverk.common.problem.Problem;
import se.samverk.common.tenancy.AsFederation;
import se.samverk.costreporting.database.Row;
import se.samverk.costreporting.database.Sql;
import se.samverk.costreporting.period.Period;

/** Reads packages, and the pieces of their files. */
@Singleton
class PackageReader {
    private static final int PERCENT = 100;

    private final Sql sql;
    private final Figures figures;
    private final Messages messages;
    private final Duration kept;

    PackageReader(
            Sql sql,
            Figures figures,
            Messages messages,
            @ConfigProperty(name = "samverk.report-packages.kept", defaultValue = "30D") Duration kept) {
        this.sql = sql;
        this.figures = figures;
        this.messages = messages;
        this.kept = kept;
    }

    /** How long a package is kept after it was done. */
    Duration kept() {
        return kept;
    }

    @AsFederation(readOnly = true)
    List<ReportPackage> page(long offset, int limit, Language language) {
        return sql.list(
                "select * from report_package order by created_at desc, id desc offset ? limit ?",
                row -> read(row, language),
                offset,
                limit);
    }

    @AsFederation(readOnly = true)
    long count() {
        return sql.count("select count(*) as n from report_package");
    }

    @AsFederation(readOnly = true)
    ReportPackage one(UUID id, Language language) {
        return sql.first("select * from report_package where id = ?", row -> read(row, language), id)
                .orElseThrow(Problem::notFound);
    }

    /** A piece of a completed package's file; none after the last. */
    @AsFederation(readOnly = true)
    Optional<byte[]> chunk(UUID id, int attempt, int number) {
        return sql.first(
                "select bytes from report_package_chunk where package_id = ? and attempt = ? and number = ?",
                row -> row.bytes("bytes"),
                id,
                attempt,
                number);
    }

    private ReportPackage read(Row row, Language language) {
        Period period = Period.parse(row.text("period"));
        Language of = Language.of(row.text("language"));
        String failure = row.textOrNull("failure");
        Instant finished = row.instantOrNull("finished_at");
        int done = row.integer("files_done");
        int count = row.integer("file_count");
        return new ReportPackage(
                row.id("id"),
                period.text(),
                List.of(row.text("formats").split(",")),
                of.tag(),
                row.text("state"),
                count == 0 ? 0 : PERCENT * done / count,
                done,
                count,
                row.integer("attempt"),
                row.text("figures").equals(figures.of(period)),
                messages.text(of, "report-package.file", period.text()) + ".zip",
                row.numberOrNull("size_bytes"),
                row.textOrNull("sha256"),
                failure == null ? null : PackageFailure.of(failure, language, messages),
                row.instant("created_at"),
                row.text("created_by_name"),
                finished,
                finished == null ? null : finished.plus(kept));
    }
}
