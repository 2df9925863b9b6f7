package se.samverk.local.command;

import java.util.List;
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
        var command = Command.named(arguments.getFirst())
                .orElseThrow(() -> new LocalException("There is no command %s.".formatted(arguments.getFirst())));
        var rest = arguments.subList(1, arguments.size());
        if (Command.isHelp(rest)) {
            System.out.print(command.help());
            return 0;
        }
        var checkout = Checkout.here();
        var options = command.check(Options.parse(rest, System.getenv(), checkout));
        var installation = options.installation(checkout);
        return switch (command) {
            case STATUS -> status(options, installation);
            case VERIFY_AUDIT ->
                new VerifyAudit(new Parts(installation, servers(installation)))
                                .run(options.names(), options.has("--json"), System.out)
                        ? 0
                        : 1;
            case BENCH -> new BenchCommand(checkout, options).run() ? 0 : 1;
            case LOGS -> {
                new Logs(installation).run(options.names(), options.has("-f"));
                yield 0;
            }
            case UP, DOWN, RESET, DEV -> {
                try (var alone = Exclusive.on(installation)) {
                    alone.requireHeld();
                    yield change(command, options, installation);
                }
            }
        };
    }

    private static int change(Command command, Options options, Installation installation) {
        var servers = servers(installation);
        var parts = new Parts(installation, servers);
        if (command == Command.DEV) {
            new Dev(installation, servers, parts).run(options.names());
            return 0;
        }
        try (var interruption = Interruption.says(WHEN_INTERRUPTED, parts::isServer)) {
            interruption.listen();
            switch (command) {
                case UP -> new Up(installation, servers, !options.has("--no-demo")).run();
                case DOWN -> new Down(parts).run();
                default -> new Reset(installation, parts).run(options.has("--yes"));
            }
        }
        return 0;
    }

    private static int status(Options options, Installation installation) {
        var status = new Status(new Parts(installation, servers(installation)));
        var ready = options.has("--json") ? status.printJson(System.out) : status.print(System.out);
        return ready ? 0 : 1;
    }

    private static Servers servers(Installation installation) {
        return new Servers(installation, Secrets.of(installation));
    }
}
