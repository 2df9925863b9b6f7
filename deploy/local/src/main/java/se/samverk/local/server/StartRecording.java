package se.samverk.local.server;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import se.samverk.local.LocalException;
import se.samverk.local.Trees;
import se.samverk.local.install.Installation;
import se.samverk.local.install.Part;
import se.samverk.local.process.Http;
import se.samverk.local.process.ProcessRecords;

/**
 * A service's start, recorded once after it was packaged, so that the JVM doesn't have to find out anew what it loads
 * and compiles (its ahead-of-time cache, JEP 483 and 515). Saves two thirds of each later start.
 */
public final class StartRecording {

    private static final Duration WRITING_PATIENCE = Duration.ofMinutes(3);
    private static final List<String> WARMING_PATHS = List.of("/api-info", "/openapi.json");

    private final Installation installation;
    private final Part service;

    StartRecording(Installation installation, Part service) {
        this.installation = installation;
        this.service = service;
    }

    /** True if there is none for the service as it is packaged now, and the checkout can take one. */
    public boolean isNeeded() {
        if (!service.isService()) return false;
        var cache = cache(installation, service);
        return !isCurrent(cache) && Files.isWritable(Trees.parentOf(cache));
    }

    /** Starts the service, ends it again, and keeps what the JVM learnt. */
    public void make(ServiceEnvironment environment, ProcessRecords records) {
        var recorded = cache(installation, service).resolveSibling(service.label() + ".aot.new");
        var server = new ServiceServer(
                installation,
                service,
                environment,
                () -> List.of("-XX:AOTCacheOutput=" + recorded, "-Xlog:aot=error,cds=error"));
        remove(recorded);
        if (!server.runDuring(records, this::warm, WRITING_PATIENCE)) remove(recorded);
        keep(recorded, cache(installation, service));
    }

    private void warm() {
        for (var path : WARMING_PATHS) {
            Http.isOk(URI.create("%s/%s/v1%s".formatted(installation.url(service), service.label(), path)));
        }
    }

    /** What an interrupted attempt has left may be half a recording. */
    private static void remove(Path recorded) {
        try {
            Files.deleteIfExists(recorded);
        } catch (IOException e) {
            throw new LocalException("%s could not be deleted.".formatted(recorded), e);
        }
    }

    /** The options that make a JVM use the recording, if there is one that fits. */
    static List<String> options(Installation installation, Part service) {
        var cache = cache(installation, service);
        return Files.exists(cache) ? List.of("-XX:AOTCache=" + cache, "-Xlog:aot=off,cds=off") : List.of();
    }

    private boolean isCurrent(Path cache) {
        var runnable = installation.checkout().runnable(service.label());
        return cache.toFile().lastModified() >= runnable.toFile().lastModified() && Files.exists(cache);
    }

    private static void keep(Path recorded, Path kept) {
        try {
            removeOlder(kept);
            // A JVM that can't write one has said why in its log; the service starts without it all the same.
            if (Files.exists(recorded)) Files.move(recorded, kept, StandardCopyOption.REPLACE_EXISTING);
            else Files.write(kept, new byte[0]);
        } catch (IOException e) {
            throw new LocalException("%s could not be written: %s.".formatted(kept, e.getMessage()), e);
        }
    }

    private static void removeOlder(Path kept) throws IOException {
        try (var recordings = Files.newDirectoryStream(Trees.parentOf(kept), "*.aot")) {
            for (var recording : recordings) Files.delete(recording);
        }
    }

    /** Named by the command that it fits: with another class path or another JVM it would silently be without effect. */
    private static Path cache(Installation installation, Part service) {
        var runnable = installation.checkout().runnable(service.label());
        var name = "%s-%s.aot".formatted(service.label(), ServiceJvm.fingerprint(runnable));
        return runnable.resolve("../..").normalize().resolve(name);
    }
}
