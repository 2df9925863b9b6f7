package se.samverk.local.command;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import se.samverk.local.LocalException;
import se.samverk.local.install.Installation;
import se.samverk.local.install.Part;
import se.samverk.local.process.Detached;
import se.samverk.local.process.Ports;
import se.samverk.local.server.Servers;

/** Runs one service in Quarkus' dev mode in the midst of the others, and puts the packaged one back afterwards. */
final class Dev {

    private static final int END_TENTHS = 150;

    private final Installation installation;
    private final Servers servers;
    private final Parts parts;
    private boolean putBack;

    Dev(Installation installation, Servers servers, Parts parts) {
        this.installation = installation;
        this.servers = servers;
        this.parts = parts;
    }

    void run(List<String> names) {
        var part = service(names);
        if (parts.running(Part.POSTGRESQL).isEmpty()
                || parts.running(Part.KEYCLOAK).isEmpty()) {
            throw new LocalException("Samverk isn't up. Run `deploy/local/up` first.");
        }
        parts.stop(part);
        System.out.printf("%s in dev mode at %s; q or Ctrl-C ends it.%n", part.label(), installation.url(part));
        var maven = start(part);
        parts.recordDevMode(part, maven.toHandle());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> putBack(part, maven)));
        try {
            maven.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        putBack(part, maven);
    }

    private static Part service(List<String> names) {
        return names.stream()
                .findFirst()
                .flatMap(Part::named)
                .filter(Part::isService)
                .orElseThrow(() -> new LocalException("Which service? `deploy/local/dev <service>` with one of: "
                        + Part.services().stream().map(Part::label).collect(Collectors.joining(", ")) + "."));
    }

    /** Once, whether it was q, Ctrl-C or a signal to us alone that ended it. */
    private synchronized void putBack(Part part, Process maven) {
        if (putBack) return;
        putBack = true;
        maven.descendants().forEach(ProcessHandle::destroy);
        maven.destroy();
        awaitFree(installation.port(part));
        parts.forgetDevMode(part);
        System.out.printf("%nStarting the packaged %s again, as it was built last …%n", part.label());
        try {
            var outcome = parts.ensure(part, detail -> System.out.println("  " + detail));
            System.out.printf("%s: %s. `deploy/local/up` builds what you have changed.%n", part.label(), outcome);
        } catch (LocalException e) {
            System.err.printf("%n%s `deploy/local/up` tries again.%n", e.getMessage());
        }
    }

    private static void awaitFree(int port) {
        try {
            for (int tenth = 0; tenth < END_TENTHS && Ports.isTaken(port); tenth++) Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Process start(Part part) {
        var builder = new ProcessBuilder(
                        installation.checkout().root().resolve("mvnw").toString(),
                        "-q",
                        "compile",
                        "quarkus:dev",
                        "-pl",
                        "services/" + part.label(),
                        "-am",
                        "-Dquick=true",
                        "-Ddebug=false",
                        "-Dquarkus.devservices.enabled=false",
                        "-Dquarkus.test.continuous-testing=disabled",
                        "-Dquarkus.analytics.disabled=true")
                .directory(installation.checkout().root().toFile())
                .inheritIO();
        Detached.clean(builder.environment());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(servers.environment().of(part));
        try {
            return builder.start();
        } catch (IOException e) {
            throw new LocalException("Maven could not be run: %s.".formatted(e.getMessage()), e);
        }
    }
}
