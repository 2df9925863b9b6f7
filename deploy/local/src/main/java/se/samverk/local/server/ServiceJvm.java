package se.samverk.local.server;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How our services' JVMs are run on one machine: small and quick to start, before fast under load. */
final class ServiceJvm {

    private static final List<String> OPTIONS = List.of(
            "-XX:+UseSerialGC",
            "-Xms32m",
            "-Xmx256m",
            "-Xss512k",
            "-XX:+ExitOnOutOfMemoryError",
            "-Dfile.encoding=UTF-8",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager");

    private ServiceJvm() {}

    /** The command that runs a packaged service, with further options for its JVM. */
    static List<String> command(Path runnable, List<String> further) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(OPTIONS);
        command.addAll(further);
        command.addAll(new ServiceClassPath(runnable).arguments());
        return command;
    }

    /** Differs where a recording of the one start is of no use to the other. */
    static String fingerprint(Path runnable) {
        var start = System.getProperty("java.vm.version") + command(runnable, List.of());
        return "%08x".formatted(start.hashCode());
    }
}
