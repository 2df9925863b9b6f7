package se.samverk.local.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import se.samverk.local.LocalException;
import se.samverk.local.install.Installation;
import se.samverk.local.process.Detached;

/**
 * Loads the demo federation through the public APIs, in a process of its own: the loader knows of the product its
 * address and the federation's bootstrap client, and nothing else.
 */
record Demo(Installation installation) {

    private static final String MAIN = "se.samverk.demo.LoadDemo";

    boolean isLoaded() {
        return Files.exists(installation.demoResult());
    }

    void load(Consumer<String> progress) {
        var log = installation.log("demo");
        var builder = new ProcessBuilder(command())
                .directory(installation.checkout().root().toFile())
                .redirectError(Redirect.to(log.toFile()));
        Detached.clean(builder.environment());
        try {
            var loader = builder.start();
            loader.getOutputStream().close();
            try (BufferedReader lines = loader.inputReader()) {
                lines.lines().forEach(progress);
            }
            if (loader.waitFor() != 0 || !isLoaded()) {
                throw new LocalException("The demo was not loaded. %s says:%n%s"
                        .formatted(log, Files.readString(log).indent(2)));
            }
        } catch (IOException e) {
            throw new LocalException("The demo loader could not be run: %s.".formatted(e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalException("Interrupted while loading the demo.", e);
        }
    }

    private List<String> command() {
        var target = installation.checkout().root().resolve("deploy/demo/target");
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-cp",
                "%s/classes:%s/lib/*".formatted(target, target),
                MAIN,
                installation.demoTarget().toString(),
                installation.demoResult().toString());
    }
}
