package se.samverk.local.command;

import java.io.IOException;
import java.util.List;
import se.samverk.local.LocalException;
import se.samverk.local.install.Installation;
import se.samverk.local.install.Part;
import se.samverk.local.process.Detached;
import se.samverk.local.server.Servers;

/** Runs one service in Quarkus' dev mode in the midst of the others, and puts the packaged one back afterwards. */
record Dev(Installation installation, Servers servers, Parts parts) {

    void run(List<String> names) {
        var part = names.stream()
                .findFirst()
                .flatMap(Part::named)
                .filter(Part::isService)
                .orElseThrow(() -> new LocalException("Which service? `deploy/local/dev <service>` with one of: "
                        + String.join(
                                ", ", Part.services().stream().map(Part::label).toList()) + "."));
        if (parts.running(Part.POSTGRESQL).isEmpty()
                || parts.running(Part.KEYCLOAK).isEmpty()) {
            throw new LocalException("Samverk isn't up. Run `deploy/local/up` first.");
        }
        parts.stop(part);
        System.out.printf("%s in dev mode at %s; q ends it.%n", part.label(), installation.url(part));
        var putBack = new Thread(
                () -> System.out.printf("%n%s: %s%n", part.label(), parts.ensure(part, System.out::println)));
        Runtime.getRuntime().addShutdownHook(putBack);
        runMaven(part);
    }

    private void runMaven(Part part) {
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
            builder.start().waitFor();
        } catch (IOException e) {
            throw new LocalException("Maven could not be run: %s.".formatted(e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
