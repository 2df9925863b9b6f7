package se.samverk.local.secret;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import se.samverk.local.LocalException;
import se.samverk.local.Trees;

/** Files that only their owner can read, never to be seen half written. */
public final class PrivateFiles {

    private PrivateFiles() {}

    public static void write(Path file, String content) {
        try {
            var directory = Trees.parentOf(file);
            Files.createDirectories(directory);
            var staging = Files.createTempFile(
                    directory,
                    ".",
                    ".new",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(staging, content);
            Files.move(staging, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new LocalException("%s could not be written: %s.".formatted(file, e.getMessage()), e);
        }
    }

    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new LocalException("%s could not be read: %s.".formatted(file, e.getMessage()), e);
        }
    }
}
