package se.samverk.local.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverk.local.LocalException;

class ProcessRecordTest {

    @TempDir
    Path directory;

    @Test
    void outlivesTheLauncherInAFile() {
        var records = new ProcessRecords(directory);
        var process = sleeper("sleeper").start(started -> {});
        records.save(process.readyAfter(Duration.ofMillis(1500)));
        var found = records.find("sleeper").orElseThrow();
        assertTrue(found.alive().isPresent());
        assertTrue(found.residentBytes() > 0);
        assertEquals(1500, found.readyMillis());
        Detached.stop(found, Duration.ofSeconds(5));
        assertFalse(found.alive().isPresent());
        records.forget("sleeper");
        assertTrue(records.find("sleeper").isEmpty());
    }

    @Test
    void anotherProcessWithTheSameNumberIsNotOurs() {
        var now = ProcessHandle.current();
        var older = new ProcessRecord("older", now.pid(), 1_000_000, 0, 0);
        assertTrue(older.alive().isEmpty());
        Detached.stop(older, Duration.ZERO);
        assertTrue(now.isAlive());
    }

    @Test
    void aProcessThatEndsEarlyIsNamedWithItsLastLines() {
        var command = List.of("sh", "-c", "echo no room at the inn; exit 3");
        var log = directory.resolve("short.log");
        var process = new Detached("short", 0, command, Map.of(), directory, log).start(started -> {});
        var error = assertThrows(
                LocalException.class, () -> Waiting.until(() -> false, process, log, Duration.ofSeconds(10)));
        assertTrue(error.getMessage().contains("short ended before it was ready"), error.getMessage());
        assertTrue(error.getMessage().contains("no room at the inn"), error.getMessage());
        assertTrue(error.getMessage().contains(log.toString()), error.getMessage());
    }

    @Test
    void keepsThePreviousLogAndDoesNotPassSteeringVariablesOn() throws IOException {
        var log = directory.resolve("env.log");
        Files.writeString(log, "earlier");
        var command = List.of("sh", "-c", "echo [$SAMVERK_OWN][$KC_STRAY]; sleep 30");
        var process =
                new Detached("env", 0, command, Map.of("SAMVERK_OWN", "yes"), directory, log).start(started -> {});
        Waiting.until(() -> read(log).contains("[yes][]"), process, log, Duration.ofSeconds(10));
        Detached.stop(process, Duration.ofSeconds(5));
        assertEquals("earlier", read(directory.resolve("env.previous.log")));
    }

    private Detached sleeper(String name) {
        return new Detached(name, 0, List.of("sleep", "60"), Map.of(), directory, directory.resolve(name + ".log"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return "";
        }
    }
}
