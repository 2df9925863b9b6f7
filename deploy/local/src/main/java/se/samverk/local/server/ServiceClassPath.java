package se.samverk.local.server;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samverk.local.LocalException;
import se.samverk.local.Trees;

/**
 * A packaged service's jars on one class path. The package's own starter puts them behind a class loader of its own, and
 * the JVM records only what its built-in loaders have loaded: with it a recorded start keeps next to nothing.
 *
 * @param runnable the package's starter
 */
record ServiceClassPath(Path runnable) {

    private static final String MAIN = "io.quarkus.runner.GeneratedMain";

    /** In the starter's order: what the build has generated and transformed goes before the originals. */
    private static final List<String> DIRECTORIES = List.of("quarkus", "app", "lib/boot", "lib/main");

    /** What the JVM is told to run the service. */
    List<String> arguments() {
        var arguments = new ArrayList<String>();
        arguments.add("--enable-native-access=ALL-UNNAMED");
        for (var opened : opened()) arguments.add("--add-opens=%s=ALL-UNNAMED".formatted(opened));
        var jars = DIRECTORIES.stream()
                .map(Trees.parentOf(runnable)::resolve)
                .flatMap(ServiceClassPath::jars)
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
        arguments.addAll(List.of("-cp", jars, MAIN));
        return arguments;
    }

    /** The packages of the JDK that the starter's manifest opens. */
    private List<String> opened() {
        try (var starter = new JarFile(runnable.toFile())) {
            var opens = starter.getManifest().getMainAttributes().getValue("Add-Opens");
            return opens == null ? List.of() : List.of(opens.split("\\s+"));
        } catch (IOException e) {
            throw new LocalException("The package %s can't be read: %s.".formatted(runnable, e.getMessage()), e);
        }
    }

    private static Stream<Path> jars(Path directory) {
        try (var files = Files.list(directory)) {
            // Sorted, since a recording is for exactly this path.
            return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList().stream();
        } catch (IOException e) {
            throw new LocalException("The package in %s can't be read: %s.".formatted(directory, e.getMessage()), e);
        }
    }
}
