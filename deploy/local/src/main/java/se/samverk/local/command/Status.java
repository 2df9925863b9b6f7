package se.samverk.local.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.samverk.local.install.Part;
import se.samverk.local.process.ProcessRecord;

/** What runs, how quickly it was ready and how much memory it takes. */
record Status(Parts parts) {

    private static final double BYTES_PER_MEGABYTE = 1024 * 1024;

    /**
     * One part's state.
     *
     * @param readySeconds from the start of the process until it answered that it is ready; 0 where it isn't
     * @param memoryMegabytes resident memory of the process (for PostgreSQL, of its first one)
     */
    record Line(String name, long pid, State state, double readySeconds, long memoryMegabytes, int port) {}

    enum State {
        /** Runs and answers that it is ready. */
        READY,
        /** Runs, but doesn't answer that it is ready. */
        UNREADY,
        /** Was started and is gone, without being asked to. */
        ENDED,
        /** {@code deploy/local/dev} runs it, not we from its package. */
        DEV,
        /** Was never started, or was stopped. */
        STOPPED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    List<Line> lines() {
        return Arrays.stream(Part.values()).map(this::line).toList();
    }

    /** True if every part is ready. */
    boolean print(PrintStream out) {
        var lines = lines();
        out.printf("%-16s%-9s%-10s%8s%8s%7s%n", "part", "process", "state", "ready s", "MB", "port");
        for (var line : lines) {
            out.printf(
                    Locale.ROOT,
                    "%-16s%-9s%-10s%8s%8s%7d%n",
                    line.name(),
                    line.pid() == 0 ? "–" : Long.toString(line.pid()),
                    line.state().word(),
                    line.readySeconds() == 0 ? "–" : "%.1f".formatted(line.readySeconds()),
                    line.memoryMegabytes() == 0 ? "–" : Long.toString(line.memoryMegabytes()),
                    line.port());
        }
        explain(lines, out);
        return lines.stream().allMatch(line -> line.state() == State.READY);
    }

    boolean printJson(PrintStream out) {
        var lines = lines();
        try {
            out.println(new ObjectMapper()
                    .writerWithDefaultPrettyPrinter()
                    .writeValueAsString(lines)
                    .replaceAll("\"state\" : \"([A-Z]+)\"", "\"state\" : \"$1\""));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records of numbers are always JSON", e);
        }
        return lines.stream().allMatch(line -> line.state() == State.READY);
    }

    private Line line(Part part) {
        var recorded = parts.records().find(part.label());
        var running = parts.running(part);
        return new Line(
                part.label(),
                running.map(ProcessRecord::pid).orElse(0L),
                state(part, recorded, running),
                running.map(process -> process.readyMillis() / 1000.0).orElse(0.0),
                Math.round(running.map(ProcessRecord::residentBytes).orElse(0L) / BYTES_PER_MEGABYTE),
                parts.installation().port(part));
    }

    private State state(Part part, Optional<ProcessRecord> recorded, Optional<ProcessRecord> running) {
        if (recorded.isEmpty()) return parts.inDevMode(part) ? State.DEV : State.STOPPED;
        if (running.isEmpty()) return State.ENDED;
        return parts.servers().of(part).isReady() ? State.READY : State.UNREADY;
    }

    private void explain(List<Line> lines, PrintStream out) {
        for (var line : lines) {
            var log = parts.installation().display(parts.installation().log(line.name()));
            if (line.state() == State.ENDED) {
                out.printf(
                        "%n%s has ended without being asked to; its log is %s. `deploy/local/up` starts it again.%n",
                        line.name(), log);
            } else if (line.state() == State.UNREADY) {
                out.printf("%n%s runs but is not ready; its log is %s.%n", line.name(), log);
            }
        }
    }
}
