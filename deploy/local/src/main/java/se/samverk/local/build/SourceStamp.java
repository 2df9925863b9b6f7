package se.samverk.local.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import se.samverk.local.LocalException;

/** A fingerprint of sources by name and content; what a build makes, and tests, don't count. */
final class SourceStamp {

    private static final Set<String> IGNORED =
            Set.of("target", "node_modules", "dist", ".dist", ".run", ".quinoa", ".git", "coverage");
    private static final Path TESTS = Path.of("src/test");

    private SourceStamp() {}

    static String of(Path root, List<Path> sources) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var file : files(sources)) {
                if (Files.isDirectory(file)) continue;
                digest.update(root.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                digest.update(Files.readAllBytes(file));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new LocalException("The sources can't be read: %s.".formatted(e.getMessage()), e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** When any of the sources was changed last, in milliseconds; a deletion changes its directory. */
    static long newest(List<Path> sources) {
        return files(sources).stream()
                .mapToLong(file -> file.toFile().lastModified())
                .max()
                .orElse(0);
    }

    private static Set<Path> files(List<Path> sources) {
        try {
            var files = new TreeSet<Path>();
            for (var source : sources) {
                if (Files.exists(source)) Files.walkFileTree(source, new Collector(files));
            }
            return files;
        } catch (IOException e) {
            throw new LocalException("The sources can't be read: %s.".formatted(e.getMessage()), e);
        }
    }

    private static final class Collector extends SimpleFileVisitor<Path> {

        private final Set<Path> files;

        Collector(Set<Path> files) {
            this.files = files;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            var ignored = IGNORED.contains(directory.getFileName().toString()) || directory.endsWith(TESTS);
            if (ignored) return FileVisitResult.SKIP_SUBTREE;
            if (holdsSourcesOnly(directory)) files.add(directory);
            return FileVisitResult.CONTINUE;
        }

        /** A module's own directory changes whenever a build makes or removes {@code target}. */
        private static boolean holdsSourcesOnly(Path directory) {
            return IGNORED.stream().noneMatch(made -> Files.exists(directory.resolve(made)));
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile()) files.add(file);
            return FileVisitResult.CONTINUE;
        }
    }
}
