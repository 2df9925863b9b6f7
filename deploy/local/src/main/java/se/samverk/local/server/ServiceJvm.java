package se.samverk.local.server;

import java.util.List;

/** How our services' JVMs are run on one machine: small and quick to start, before fast under load. */
final class ServiceJvm {

    static final List<String> OPTIONS = List.of(
            "-XX:+UseSerialGC",
            "-Xms32m",
            "-Xmx256m",
            "-Xss512k",
            "-XX:+ExitOnOutOfMemoryError",
            "-Dfile.encoding=UTF-8",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager");

    private ServiceJvm() {}
}
