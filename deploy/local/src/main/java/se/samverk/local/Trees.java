package se.samverk.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Objects;

/** Whole directories. */
public final class Trees {

    private Trees() {}

    /** The directory that holds {@code file}, which isn't the root. */
    public static Path parentOf(Path file) {
        return Objects.requireNonNull(file.toAbsolutePath().getParent());
    }

    public static void delete(Path directory) {
        if (!Files.exists(directory, LinkOption.NOFOLLOW_LINKS)) return;
        try (var files = Files.walk(directory)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new LocalException("%s could not be deleted: %s.".formatted(directory, e.getMessage()), e);
        }
    }

    public static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                var copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) Files.createDirectories(copy);
                else Files.copy(file, copy);
            }
        }
    }
}
