package se.samverk.local.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import se.samverk.local.LocalException;

/** Waits for a started process to answer, and says what its log says if it never does. */
public final class Waiting {

    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final int LAST_LINES = 12;

    private Waiting() {}

    /** Returns the same process with the time from its start until {@code ready} was true. */
    static ProcessRecord until(BooleanSupplier ready, ProcessRecord process, Path log, Duration patience) {
        var started = System.nanoTime();
        var deadline = started + patience.toNanos();
        while (System.nanoTime() < deadline) {
            if (process.alive().isEmpty()) throw failure(process.name() + " ended before it was ready", log);
            if (ready.getAsBoolean()) {
                return process.readyAfter(Duration.ofNanos(System.nanoTime() - started));
            }
            sleep();
        }
        throw failure("%s was not ready within %d s".formatted(process.name(), patience.toSeconds()), log);
    }

    /** Waits for what a running part does by itself; {@code missing} says what was not so in time. */
    public static void until(BooleanSupplier holds, String missing, Path log, Duration patience) {
        var deadline = System.nanoTime() + patience.toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw failure("%s within %d s".formatted(missing, patience.toSeconds()), log);
            }
            sleep();
        }
    }

    private static LocalException failure(String what, Path log) {
        return new LocalException("%s. Its log is %s and ends:%n%s".formatted(what, log, lastLines(log)));
    }

    static String lastLines(Path log) {
        try {
            // A log can hold a byte of a child that isn't UTF-8; the rest of it is still worth reading.
            List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()))
                    .indent(2);
        } catch (IOException e) {
            return "  (the log can't be read)";
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalException("Interrupted while waiting.");
        }
    }
}
