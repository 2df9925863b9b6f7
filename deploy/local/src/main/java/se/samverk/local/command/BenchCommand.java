package se.samverk.local.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import se.samverk.local.Checkout;
import se.samverk.local.LocalException;
import se.samverk.local.Trees;
import se.samverk.local.bench.BenchRun;
import se.samverk.local.install.Installation;
import se.samverk.local.install.Part;
import se.samverk.local.install.Secrets;
import se.samverk.local.server.Servers;

/** Measures an installation made for it, so that neither the demo's data nor the repository is touched. */
record BenchCommand(Checkout checkout, Options options) {

    private static final int FIRST_OFFSET = 10_000;

    boolean run() {
        var benches = BenchRun.of(options.names(), options.has("--json"));
        var directory = scratch();
        var offset = new Installation(checkout, directory, FIRST_OFFSET).freePortOffset();
        var installation = new Installation(checkout, directory, offset);
        var servers = new Servers(installation, Secrets.of(installation));
        var parts = new Parts(installation, servers);
        var clear = new Thread(() -> clear(parts, directory));
        Runtime.getRuntime().addShutdownHook(clear);
        var figures = System.out;
        // Standard output is for the figures alone.
        System.setOut(new PrintStream(System.err, true));
        new Up(installation, servers, false).run();
        return benches.run(installation, servers, figures);
    }

    private static void clear(Parts parts, Path directory) {
        for (var part : java.util.List.of(Part.values()).reversed()) parts.stop(part);
        Trees.delete(directory);
    }

    private Path scratch() {
        try {
            return Files.createTempDirectory("samverk-bench");
        } catch (IOException e) {
            throw new LocalException("No temporary directory could be made.", e);
        }
    }
}
