package se.samverk.local.process;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A process that we started. Its number alone doesn't identify it, since numbers are reused; number and start time do.
 *
 * @param readyMillis how long it took until it answered, 0 until then
 * @param port where it listens
 */
public record ProcessRecord(String name, long pid, long startedAtMillis, long readyMillis, int port) {

    private static final Duration CLOCK_SLACK = Duration.ofSeconds(2);

    public static ProcessRecord of(String name, ProcessHandle handle, int port) {
        var startedAt = handle.info().startInstant().orElseGet(Instant::now);
        return new ProcessRecord(name, handle.pid(), startedAt.toEpochMilli(), 0, port);
    }

    public ProcessRecord readyAfter(Duration duration) {
        return new ProcessRecord(name, pid, startedAtMillis, Math.max(1, duration.toMillis()), port);
    }

    /** False for a start that was never seen to succeed: it was interrupted, took too long, or was only a trial. */
    @JsonIgnore
    public boolean hasBeenReady() {
        return readyMillis > 0;
    }

    /** The running process, if it is still the one that was recorded. */
    @JsonIgnore
    public Optional<ProcessHandle> alive() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(this::isSame)
                .filter(handle -> !isZombie());
    }

    /** Resident memory in bytes, 0 where the system doesn't tell. */
    @JsonIgnore
    public long residentBytes() {
        try (var lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("\\D+", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException | java.io.UncheckedIOException gone) {
            return 0;
        }
    }

    private boolean isSame(ProcessHandle handle) {
        return handle.info()
                .startInstant()
                .map(start -> Math.abs(start.toEpochMilli() - startedAtMillis) <= CLOCK_SLACK.toMillis())
                .orElse(false);
    }

    /** Where process 1 doesn't collect orphans, a dead process keeps its number until the machine stops. */
    private boolean isZombie() {
        try {
            var stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            return stat.startsWith("Z", stat.lastIndexOf(')') + 2);
        } catch (IOException notLinux) {
            return false;
        }
    }
}
