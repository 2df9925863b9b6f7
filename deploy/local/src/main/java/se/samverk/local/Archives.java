package se.samverk.local;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** Unpacks a server's archive once, whole or not at all, whoever else is unpacking it at the same time. */
public final class Archives {

    private Archives() {}

    /** Opens the tar inside an archive. */
    public interface Source {
        InputStream open() throws IOException;
    }

    /** Work on a directory that must be done whole or not at all. */
    public interface Step {
        void run(Path directory) throws IOException;
    }

    /** Makes {@code target} by {@code step}, unless it is there already; two launchers at once do it once. */
    public static void once(Path target, Step step) {
        if (Files.isDirectory(target)) return;
        var parent = Trees.parentOf(target);
        try {
            Files.createDirectories(parent);
            try (var channel = FileChannel.open(
                            parent.resolve(target.getFileName() + ".lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
                    var lock = channel.lock()) {
                if (lock.isValid() && !Files.isDirectory(target)) make(target, parent, step);
            }
        } catch (IOException e) {
            throw new LocalException("%s could not be made: %s.".formatted(target, e.getMessage()), e);
        }
    }

    private static void make(Path target, Path parent, Step step) throws IOException {
        removeUnfinished(target, parent);
        var staging = Files.createTempDirectory(parent, target.getFileName() + ".");
        try {
            step.run(staging);
            Files.setPosixFilePermissions(staging, PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.move(staging, target);
        } finally {
            Trees.delete(staging);
        }
    }

    /** What was being made when somebody pressed Ctrl-C; whoever holds the lock is alone with it. */
    private static void removeUnfinished(Path target, Path parent) throws IOException {
        try (var unfinished = Files.newDirectoryStream(parent, target.getFileName() + ".*")) {
            for (var file : unfinished) if (Files.isDirectory(file)) Trees.delete(file);
        }
    }

    /** Unpacks a tar, leaving out the first {@code strip} parts of each name. */
    public static void untar(Source source, Path target, int strip) throws IOException {
        try (var tar = new TarArchiveInputStream(new BufferedInputStream(source.open()))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var name = Path.of(entry.getName());
                if (name.getNameCount() > strip) unpack(tar, entry, target, name.subpath(strip, name.getNameCount()));
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path target, Path name)
            throws IOException {
        var file = target.resolve(name).normalize();
        if (!file.startsWith(target)) throw new IOException("the archive reaches outside: " + name);
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(Trees.parentOf(file));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, file);
            if ((entry.getMode() & 0100) != 0) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
    }
}
