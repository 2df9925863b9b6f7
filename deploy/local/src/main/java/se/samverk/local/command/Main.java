package se.samverk.local.command;

import java.util.List;
import java.util.Set;
import se.samverk.local.Checkout;
import se.samverk.local.LocalException;
import se.samverk.local.install.Installation;
import se.samverk.local.install.Secrets;
import se.samverk.local.server.Servers;

/** {@code deploy/local/*} ends here, with the command's name first. */
public final class Main {

    private static final String WHEN_INTERRUPTED = "Interrupted. What has started keeps running: `deploy/local/up` goes"
            + " on from here, `deploy/local/down` stops it, `deploy/local/status` shows it.";

    private Main() {}

    public static void main(String[] arguments) {
        try {
            System.exit(run(List.of(arguments)));
        } catch (LocalException e) {
            System.err.println();
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static int run(List<String> arguments) {
        var command = arguments.getFirst();
        var checkout = Checkout.here();
        var options = Options.parse(arguments.subList(1, arguments.size()), System.getenv(), checkout);
        var installation = options.installation(checkout);
        return switch (command) {
            case "status" -> status(options, installation);
            case "verify-audit" -> {
                options.allow(Set.of("--json"), 1);
                yield new VerifyAudit(new Parts(installation, servers(installation)))
                                .run(options.names(), options.has("--json"), System.out)
                        ? 0
                        : 1;
            }
            case "bench" ->
                new BenchCommand(checkout, options.allow(Set.of("--json"), Integer.MAX_VALUE)).run() ? 0 : 1;
            case "logs" -> {
                options.allow(Set.of("-f"), 1);
                new Logs(installation).run(options.names(), options.has("-f"));
                yield 0;
            }
            default -> {
                try (var alone = Exclusive.on(installation)) {
                    alone.requireHeld();
                    yield change(command, options, installation);
                }
            }
        };
    }

    private static int change(String command, Options options, Installation installation) {
        var servers = servers(installation);
        var parts = new Parts(installation, servers);
        if (command.equals("dev")) {
            new Dev(installation, servers, parts).run(options.allow(Set.of(), 1).names());
            return 0;
        }
        try (var interruption = Interruption.says(WHEN_INTERRUPTED, parts::isServer)) {
            interruption.listen();
            switch (command) {
                case "up" -> {
                    var withDemo = !options.allow(Set.of("--no-demo"), 0).has("--no-demo");
                    new Up(installation, servers, withDemo).run();
                }
                case "down" -> {
                    options.allow(Set.of(), 0);
                    new Down(parts).run();
                }
                case "reset" ->
                    new Reset(installation, parts)
                            .run(options.allow(Set.of("--yes"), 0).has("--yes"));
                default -> throw new LocalException("There is no command %s.".formatted(command));
            }
        }
        return 0;
    }

    private static int status(Options options, Installation installation) {
        options.allow(Set.of("--json"), 0);
        var status = new Status(new Parts(installation, servers(installation)));
        var ready = options.has("--json") ? status.printJson(System.out) : status.print(System.out);
        return ready ? 0 : 1;
    }

    private static Servers servers(Installation installation) {
        return new Servers(installation, Secrets.of(installation));
    }
}
