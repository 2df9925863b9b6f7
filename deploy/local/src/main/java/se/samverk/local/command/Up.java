package se.samverk.local.command;

import java.util.function.Consumer;
import se.samverk.local.build.Build;
import se.samverk.local.install.Installation;
import se.samverk.local.install.Part;
import se.samverk.local.install.SamverkJson;
import se.samverk.local.server.BootstrapClient;
import se.samverk.local.server.Servers;

/** Builds, starts and fills whatever isn't built, running or filled, and says where it is. */
final class Up {

    private final Installation installation;
    private final Servers servers;
    private final Parts parts;
    private final boolean withDemo;
    private final Steps steps = new Steps(System.out);

    Up(Installation installation, Servers servers, boolean withDemo) {
        this.installation = installation;
        this.servers = servers;
        this.parts = new Parts(installation, servers);
        this.withDemo = withDemo;
    }

    void run() {
        System.out.printf("Samverk on this machine, in %s%n", installation.display(installation.directory()));
        steps.run("checks", details -> {
            new Preflight(installation, parts).check();
            return "ports and disk are free";
        });
        installation.rememberPortOffset();
        steps.run("build", this::build);
        if (parts.running(Part.KEYCLOAK).isEmpty()) steps.run("servers", this::unpack);
        for (var part : Part.values()) {
            steps.run(part.label(), details -> parts.ensure(part, details));
            if (part == Part.TENANTS) steps.run("federation", details -> federation());
        }
        describe();
        if (withDemo) steps.run("demo", this::demo);
        describe();
        new SignIns(installation).print(System.out);
    }

    private String build(Consumer<String> details) {
        var build = Build.of(installation.checkout());
        if (!build.isNeeded()) return "up to date";
        // A running JVM doesn't survive that its jars are replaced beneath it.
        for (var part : Part.services().reversed()) {
            if (build.names().contains(part.label())) parts.stop(part);
        }
        build.run(installation.log("build"), details);
        return "built " + String.join(", ", build.names());
    }

    private String unpack(Consumer<String> details) {
        servers.keycloak().prepare();
        return "unpacked";
    }

    /** The tenants service makes the federation's realm beside its other work, at the pace of a Keycloak just started. */
    private String federation() {
        servers.awaitFederation();
        return "its realm is there";
    }

    private String demo(Consumer<String> details) {
        var demo = new Demo(installation);
        if (demo.isLoaded()) return "already loaded";
        new BootstrapClient(installation, servers.secrets()).write(installation.demoTarget());
        demo.load(details);
        return "loaded";
    }

    private void describe() {
        SamverkJson.of(installation).write(installation.samverkJson());
    }
}
