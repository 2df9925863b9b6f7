package se.samverk.local.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverk.local.LocalException;

class ServerTest {

    @TempDir
    Path directory;

    private final List<ProcessRecord> started = new ArrayList<>();
    private ProcessRecords records;

    @BeforeEach
    void record() {
        records = new ProcessRecords(directory.resolve("processes"));
    }

    @AfterEach
    void end() {
        started.forEach(process -> Detached.stop(process, Duration.ZERO));
    }

    @Test
    void aStartThatNeverBecomesReadyIsFoundAgain() {
        assertThrows(LocalException.class, () -> server(false).start(records));
        var found = records.find("part").orElseThrow();
        assertTrue(found.alive().isPresent());
        assertFalse(found.hasBeenReady());
    }

    @Test
    void aStartThatSucceedsIsOnRecordAsReady() {
        server(true).start(records);
        assertTrue(records.find("part").orElseThrow().hasBeenReady());
    }

    @Test
    void aTrialThatNeverBecomesReadyLeavesNoProcess() {
        var trial = server(false);
        assertThrows(LocalException.class, () -> trial.runDuring(records, () -> {}, Duration.ofSeconds(5)));
        assertTrue(started.getFirst().alive().isEmpty());
        assertTrue(records.find("part").isEmpty());
    }

    @Test
    void aTrialIsOnRecordWhileItRunsButNeverAsReady() {
        var seen = new ArrayList<ProcessRecord>();
        assertTrue(server(true)
                .runDuring(records, () -> seen.add(records.find("part").orElseThrow()), Duration.ofSeconds(5)));
        assertEquals(started, seen);
        assertFalse(seen.getFirst().hasBeenReady());
        assertTrue(records.find("part").isEmpty());
    }

    @Test
    void aProcessThatCannotBeRecordedIsEnded() {
        var detached = detached();
        assertThrows(
                LocalException.class,
                () -> detached.start(process -> {
                    started.add(process);
                    throw new LocalException("the disk is full");
                }));
        assertTrue(started.getFirst().alive().isEmpty());
    }

    private Detached detached() {
        return new Detached("part", 0, List.of("sleep", "60"), Map.of(), directory, directory.resolve("part.log"));
    }

    private Server server(boolean ready) {
        return new Server() {
            @Override
            public ProcessRecord launch(Consumer<ProcessRecord> remember) {
                return detached().start(process -> {
                    started.add(process);
                    remember.accept(process);
                });
            }

            @Override
            public boolean isReady() {
                return ready;
            }

            @Override
            public Duration patience() {
                return Duration.ofMillis(200);
            }

            @Override
            public Path log() {
                return directory.resolve("part.log");
            }

            @Override
            public void stop(ProcessRecord process) {
                Detached.stop(process, Duration.ofSeconds(5));
            }
        };
    }
}
