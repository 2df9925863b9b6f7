package se.samverk.local.command;

import java.nio.file.Files;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import se.samverk.local.LocalException;
import se.samverk.local.install.Installation;
import se.samverk.local.install.Part;
import se.samverk.local.process.ProcessRecord;
import se.samverk.local.process.ProcessRecords;
import se.samverk.local.server.Servers;

/** The parts of an installation that run, and those that should. */
record Parts(Installation installation, Servers servers) {

    ProcessRecords records() {
        return new ProcessRecords(installation.processes());
    }

    /** The part's process, if it is running. */
    Optional<ProcessRecord> running(Part part) {
        return records().find(part.label()).filter(process -> process.alive().isPresent());
    }

    /** Starts the part unless it runs well already; says which in a word. */
    String ensure(Part part, Consumer<String> details) {
        var running = running(part);
        if (running.isPresent()
                && isCurrent(part, running.get())
                && servers.of(part).isReady()) {
            servers.afterStart(part);
            return "already running";
        }
        var killed = running.isEmpty() && records().find(part.label()).isPresent();
        stop(part);
        record(part, details);
        servers.of(part).start(records());
        servers.afterStart(part);
        if (killed) return "had ended, ready again";
        return running.isPresent() ? "started anew, ready" : "ready";
    }

    private void record(Part part, Consumer<String> details) {
        var recording = servers.recording(part);
        if (!recording.isNeeded()) return;
        details.accept("recording its start, once after a build");
        recording.make(servers.environment(), records());
    }

    void stop(Part part) {
        running(part).ifPresent(servers.of(part)::stop);
        if (running(part).isPresent()) {
            throw new LocalException("%s (process %d) does not end."
                    .formatted(part.label(), running(part).get().pid()));
        }
        records().forget(part.label());
    }

    /**
     * False for a start that was never completed, for a service that was packaged anew since, and for a Keycloak that is
     * older than its database: it answers that it is ready, but its connections lead nowhere.
     */
    private boolean isCurrent(Part part, ProcessRecord process) {
        if (!process.hasBeenReady()) return false;
        if (part == Part.KEYCLOAK) {
            return running(Part.POSTGRESQL)
                    .filter(database -> database.startedAtMillis() <= process.startedAtMillis())
                    .isPresent();
        }
        var artifact = installation.checkout().runnable(part.label()).toFile();
        return !part.isService() || artifact.lastModified() <= process.startedAtMillis();
    }

    /** Remembers who runs the part in dev mode, so that its state can be told. */
    void recordDevMode(Part part, ProcessHandle maven) {
        records().save(ProcessRecord.of(devRecord(part), maven, installation.port(part)));
    }

    void forgetDevMode(Part part) {
        records().forget(devRecord(part));
    }

    boolean inDevMode(Part part) {
        return records().find(devRecord(part)).flatMap(ProcessRecord::alive).isPresent();
    }

    private static String devRecord(Part part) {
        return part.label() + ".dev";
    }

    boolean isServer(ProcessHandle process) {
        return Arrays.stream(Part.values())
                .flatMap(part -> running(part).stream())
                .anyMatch(server -> server.pid() == process.pid());
    }

    /** True once anything has been started here. */
    boolean exists() {
        return Files.isDirectory(installation.processes());
    }
}
