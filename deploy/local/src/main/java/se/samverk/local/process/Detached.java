package se.samverk.local.process;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import se.samverk.local.LocalException;
import se.samverk.local.Trees;

/**
 * A command to run in a session of its own, so that neither the launcher's end nor Ctrl-C takes it along.
 *
 * @param environment set beside the inherited one, from which everything that steers a JVM or our servers is removed
 * @param log takes both output streams; the log of the previous run is kept as {@code *.previous.log}
 */
public record Detached(
        String name, int port, List<String> command, Map<String, String> environment, Path directory, Path log) {

    private static final List<String> STEERING =
            List.of("KC_", "QUARKUS_", "SAMVERK_", "JAVA_", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS", "PG");

    /**
     * Starts the command and hands its record to {@code remember} before anything else is done: a process that nobody
     * has on record could not be found again, so one that can't be remembered is ended.
     */
    public ProcessRecord start(Consumer<ProcessRecord> remember) {
        var process = ProcessRecord.of(name, spawn(), port);
        try {
            remember.accept(process);
            return process;
        } catch (RuntimeException e) {
            stop(process, Duration.ZERO);
            throw e;
        }
    }

    private ProcessHandle spawn() {
        var builder = new ProcessBuilder(inOwnSession())
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(log.toFile());
        clean(builder.environment());
        builder.environment().putAll(environment);
        try {
            Files.createDirectories(Trees.parentOf(log));
            keepPreviousLog();
            return builder.start().toHandle();
        } catch (IOException e) {
            throw new LocalException("%s could not be started: %s.".formatted(name, String.valueOf(e.getMessage())), e);
        }
    }

    /** Removes what the person's shell says to other JVMs, Keycloaks and PostgreSQL clients. */
    public static void clean(Map<String, String> environment) {
        environment.keySet().removeIf(variable -> STEERING.stream().anyMatch(variable::startsWith));
    }

    /** Asks the process to end, and insists after the time given; false if that was necessary. */
    public static boolean stop(ProcessRecord process, Duration patience) {
        return stop(process, "TERM", patience);
    }

    public static boolean stop(ProcessRecord process, String signal, Duration patience) {
        var running = process.alive();
        if (running.isEmpty()) return true;
        signal(running.get(), signal);
        if (endsWithin(process, running.get(), patience)) return true;
        running.get().destroyForcibly();
        endsWithin(process, running.get(), Duration.ofSeconds(5));
        return false;
    }

    private static void signal(ProcessHandle handle, String signal) {
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(handle.pid()))
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start()
                    .waitFor(5, TimeUnit.SECONDS);
        } catch (IOException e) {
            handle.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean endsWithin(ProcessRecord process, ProcessHandle handle, Duration patience) {
        var deadline = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < deadline && process.alive().isPresent()) {
            try {
                handle.onExit().get(100, TimeUnit.MILLISECONDS);
            } catch (TimeoutException stillRunning) {
                continue;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            } catch (java.util.concurrent.ExecutionException e) {
                break;
            }
        }
        return process.alive().isEmpty();
    }

    private List<String> inOwnSession() {
        if (!Files.isExecutable(Path.of("/usr/bin/setsid"))) return command;
        var whole = new ArrayList<>(List.of("/usr/bin/setsid"));
        whole.addAll(command);
        return whole;
    }

    private void keepPreviousLog() throws IOException {
        if (!Files.exists(log)) return;
        var previous = log.resolveSibling(log.getFileName().toString().replaceFirst("\\.log$", "") + ".previous.log");
        Files.move(log, previous, StandardCopyOption.REPLACE_EXISTING);
    }
}
