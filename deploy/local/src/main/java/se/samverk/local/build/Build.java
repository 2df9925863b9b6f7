package se.samverk.local.build;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.samverk.local.Checkout;
import se.samverk.local.LocalException;
import se.samverk.local.Trees;
import se.samverk.local.process.Detached;

/** Packages the modules whose sources have changed since they were packaged last. */
public final class Build {

    private static final Pattern MODULE = Pattern.compile("Building (Samverk · .+?) \\d\\S*\\s+(\\[\\d+/\\d+])");
    private static final int ERROR_LINES = 12;

    private final Checkout checkout;
    private final List<Module> outdated;

    private Build(Checkout checkout, List<Module> outdated) {
        this.checkout = checkout;
        this.outdated = outdated;
    }

    public static Build of(Checkout checkout) {
        var outdated = Module.all().stream()
                .filter(module -> module.existsIn(checkout))
                .filter(module -> !module.isPackagedIn(checkout)
                        || !(isCurrent(checkout, module) || module.isNewerThanItsSourcesIn(checkout)))
                .toList();
        return new Build(checkout, outdated);
    }

    public boolean isNeeded() {
        return !outdated.isEmpty();
    }

    /** The names of what has to be packaged. */
    public List<String> names() {
        return outdated.stream().map(Module::name).toList();
    }

    /** Runs Maven; {@code progress} hears of each module. */
    public void run(Path log, Consumer<String> progress) {
        var stamps = outdated.stream().collect(Collectors.toMap(module -> module, module -> module.stamp(checkout)));
        var builder = new ProcessBuilder(command())
                .directory(checkout.root().toFile())
                .redirectErrorStream(true);
        Detached.clean(builder.environment());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        try {
            Files.createDirectories(Trees.parentOf(log));
            if (follow(builder.start(), log, progress) != 0) throw failure(log);
            for (var stamp : stamps.entrySet()) {
                Files.createDirectories(stampsOf(checkout));
                Files.writeString(stampFile(checkout, stamp.getKey()), stamp.getValue());
            }
        } catch (IOException e) {
            throw new LocalException("Maven could not be run: %s.".formatted(e.getMessage()), e);
        }
    }

    private List<String> command() {
        var modules = outdated.stream().map(Module::path).collect(Collectors.joining(","));
        return new ArrayList<>(List.of(
                checkout.root().resolve("mvnw").toString(),
                "-B",
                "package",
                "-pl",
                modules,
                "-am",
                "-Dmaven.test.skip=true",
                "-Dquick=true",
                "-Dstyle.color=never"));
    }

    private static int follow(Process maven, Path log, Consumer<String> progress) throws IOException {
        try (BufferedReader output = maven.inputReader();
                BufferedWriter file = Files.newBufferedWriter(log)) {
            for (var line = output.readLine(); line != null; line = output.readLine()) {
                file.write(line);
                file.newLine();
                var module = MODULE.matcher(line);
                if (module.find()) progress.accept(module.group(1) + " " + module.group(2));
            }
            return maven.waitFor();
        } catch (InterruptedException e) {
            maven.destroy();
            Thread.currentThread().interrupt();
            throw new LocalException("Interrupted while building.", e);
        }
    }

    private static LocalException failure(Path log) throws IOException {
        var errors = Files.readAllLines(log).stream()
                .filter(line -> line.startsWith("[ERROR]") && line.length() > "[ERROR] ".length())
                .limit(ERROR_LINES)
                .collect(Collectors.joining("\n"));
        return new LocalException(
                "Maven did not build the product. Its log is %s and says:%n%s".formatted(log, errors.indent(2)));
    }

    private static boolean isCurrent(Checkout checkout, Module module) {
        var file = stampFile(checkout, module);
        try {
            return Files.exists(file) && Files.readString(file).equals(module.stamp(checkout));
        } catch (IOException e) {
            return false;
        }
    }

    private static Path stampFile(Checkout checkout, Module module) {
        return stampsOf(checkout).resolve(module.name() + ".stamp");
    }

    private static Path stampsOf(Checkout checkout) {
        return checkout.dist().resolve("built");
    }
}
