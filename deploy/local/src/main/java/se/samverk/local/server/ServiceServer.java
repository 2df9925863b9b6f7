package se.samverk.local.server;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import se.samverk.local.install.Installation;
import se.samverk.local.install.Part;
import se.samverk.local.process.Detached;
import se.samverk.local.process.Http;
import se.samverk.local.process.ProcessRecord;
import se.samverk.local.process.Server;

/** One of our services, run from its package. */
final class ServiceServer implements Server {

    private static final Duration START_PATIENCE = Duration.ofSeconds(90);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(20);

    private final Installation installation;
    private final Part part;
    private final ServiceEnvironment environment;
    private final Supplier<List<String>> jvmOptions;

    /** {@code jvmOptions} are asked for at the start: what they depend on may not be built before. */
    ServiceServer(
            Installation installation, Part part, ServiceEnvironment environment, Supplier<List<String>> jvmOptions) {
        this.installation = installation;
        this.part = part;
        this.environment = environment;
        this.jvmOptions = jvmOptions;
    }

    @Override
    public ProcessRecord launch(Consumer<ProcessRecord> remember) {
        var command = ServiceJvm.command(installation.checkout().runnable(part.label()), jvmOptions.get());
        return new Detached(
                        part.label(),
                        installation.port(part),
                        command,
                        environment.of(part),
                        installation.directory(),
                        log())
                .start(remember);
    }

    @Override
    public boolean isReady() {
        return Http.isOk(URI.create(installation.managementUrl(part) + "/q/health/ready"));
    }

    @Override
    public Duration patience() {
        return START_PATIENCE;
    }

    @Override
    public Path log() {
        return installation.log(part);
    }

    @Override
    public void stop(ProcessRecord process) {
        Detached.stop(process, STOP_PATIENCE);
    }
}
