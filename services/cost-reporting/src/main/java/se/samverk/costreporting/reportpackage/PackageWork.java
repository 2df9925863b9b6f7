package se.samverk.costreporting.reportpackage;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import se.samverk.common.hash.Sha256;
import se.samverk.common.problem.Problem;
import se.samverk.common.tenancy.Realm;
import se.samverk.common.tenancy.Realms;
import se.samverk.common.tenancy.TenantContext;
import se.samverk.costreporting.file.FileFormat;
import se.samverk.costreporting.file.MadeFile;
import se.samverk.costreporting.report.Reports;
import se.samverk.costreporting.reportpackage.PackageTable.Stored;
import se.samverk.costreporting.reportpackage.PackageTable.Task;

/** Makes a package: each member's reports as the member itself would download them, one after the other. */
@Singleton
class PackageWork {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int BUSY = 503;

    private final PackageTable table;
    private final Reports reports;
    private final Realms realms;
    private final ObjectMapper json;

    PackageWork(PackageTable table, Reports reports, Realms realms, ObjectMapper json) {
        this.table = table;
        this.reports = reports;
        this.realms = realms;
        this.json = json;
    }

    Stored make(Task task) throws IOException {
        PackageFile file = new PackageFile((number, bytes) -> asFederation(() -> {
            table.append(task, number, bytes);
            return true;
        }));
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            Manifest manifest =
                    new Manifest(task.period().text(), task.language().tag(), task.figures(), reports(task, zip));
            zip.putNextEntry(entry("manifest.json"));
            zip.write(json.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
            zip.putNextEntry(entry("SHA256SUMS"));
            zip.write(manifest.sums().getBytes(StandardCharsets.UTF_8));
        }
        return file.stored();
    }

    private List<Manifest.Entry> reports(Task task, ZipOutputStream zip) throws IOException {
        List<Realm> members = asFederation(table::members).stream()
                .flatMap(code -> realms.byCode(code).stream())
                .toList();
        int count = members.size() * task.formats().size();
        List<Manifest.Entry> entries = new ArrayList<>();
        for (Realm member : members) {
            for (FileFormat format : task.formats()) {
                tell(task, entries.size(), count);
                entries.add(add(member, format, made(task, member, format), zip));
            }
        }
        tell(task, count, count);
        return entries;
    }

    private void tell(Task task, int done, int count) {
        asFederation(() -> {
            table.progress(task, done, count);
            return true;
        });
    }

    /** A report, as soon as there is room: people who wait for one of their own go first. */
    private MadeFile made(Task task, Realm member, FileFormat format) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                AtomicReference<MadeFile> made = new AtomicReference<>();
                TenantContext.runAs(
                        member.code(),
                        () -> made.set(reports.make(member.code(), task.period(), format, task.language())));
                return Objects.requireNonNull(made.get());
            } catch (Problem problem) {
                if (problem.status() != BUSY || Thread.interrupted() || System.nanoTime() > until) {
                    throw problem;
                }
            }
        }
    }

    private static Manifest.Entry add(Realm member, FileFormat format, MadeFile made, ZipOutputStream zip)
            throws IOException {
        String path = member.slug() + "/" + made.name();
        MessageDigest digest = Sha256.digest();
        zip.putNextEntry(entry(path));
        try (InputStream contents = made.contents()) {
            contents.transferTo(new DigestOutputStream(zip, digest));
        }
        String sum = HexFormat.of().formatHex(digest.digest());
        return new Manifest.Entry(path, member.code(), format.parameter(), made.sizeBytes(), sum);
    }

    private static ZipEntry entry(String path) {
        ZipEntry entry = new ZipEntry(path);
        entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0)); // the same reports give the same bytes
        return entry;
    }

    private static <T> T asFederation(Supplier<T> work) {
        AtomicReference<T> result = new AtomicReference<>();
        TenantContext.runAsFederation(() -> result.set(work.get()));
        return Objects.requireNonNull(result.get());
    }
}
