package se.samverk.local.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The commands in {@code deploy/local}: what each takes, and what {@code --help} says of it. */
enum Command {
    UP(
            "",
            0,
            "Builds what has changed, starts what doesn't run, and loads the demo federation the first time.",
            new Flag("--no-demo", "load no demo: an empty federation, which nobody can sign in to yet")),
    DOWN("", 0, "Stops what runs. Its data is kept."),
    STATUS(
            "",
            0,
            "Tells what runs, how quickly it was ready, and its memory and port. Ends with 1 if a part isn't ready.",
            new Flag("--json", "print it as JSON")),
    LOGS(
            "[part]",
            1,
            "Shows the end of one part's log, such as gateway, or of all of them.",
            new Flag("-f", "go on with what is written from now on")),
    DEV("<service>", 1, "Runs one service in development mode, among the others that `deploy/local/up` has started."),
    RESET(
            "",
            0,
            "Stops what runs, and deletes its data, logs and secrets after asking.",
            new Flag("--yes", "don't ask")),
    BENCH(
            "[figure …]",
            Integer.MAX_VALUE,
            "Measures how fast the product is, all figures or those that are named, in an installation made for it.",
            new Flag("--json", "print each figure as a line of JSON")),
    VERIFY_AUDIT(
            "[file]",
            1,
            "Verifies every service's audit trail, and that what a file from an earlier --json says is still in it.",
            new Flag("--json", "print it as JSON, to be kept and given as file later"));

    private static final String HELP = "--help";
    private static final List<Flag> EVERYWHERE = List.of(new Flag(HELP, "show this"));
    private static final List<Flag> INSTALLATION = List.of(
            new Flag(
                    "--port-offset <number>",
                    "add this to every port, to run beside another (SAMVERK_PORT_OFFSET); remembered"),
            new Flag("--run-dir <directory>", "where its data, logs and secrets are (SAMVERK_RUN_DIR)"));

    private final String arguments;
    private final int names;
    private final String what;
    private final List<Flag> flags;

    /** An option as it is typed, and what it does in a few words. */
    record Flag(String typed, String does) {}

    Command(String arguments, int names, String what, Flag... flags) {
        this.arguments = arguments;
        this.names = names;
        this.what = what;
        this.flags = List.of(flags);
    }

    static Optional<Command> named(String label) {
        return Arrays.stream(values())
                .filter(command -> command.label().equals(label))
                .findFirst();
    }

    static boolean isHelp(List<String> arguments) {
        return arguments.contains(HELP) || arguments.contains("-h");
    }

    /** The name of its file in {@code deploy/local}. */
    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Refuses what the command doesn't take. */
    Options check(Options options) {
        return options.allow(flags.stream().map(Flag::typed).collect(Collectors.toUnmodifiableSet()), names);
    }

    String help() {
        var all = new ArrayList<>(flags);
        // A bench makes an installation of its own, and clears it away.
        if (this != BENCH) all.addAll(INSTALLATION);
        all.addAll(EVERYWHERE);
        var width = all.stream().mapToInt(flag -> flag.typed().length()).max().orElse(0);
        var usage = "deploy/local/%s %s".formatted(label(), arguments).strip();
        return "Usage: %s [option …]%n%s%n%n".formatted(usage, what)
                + all.stream()
                        .map(flag -> ("  %-" + width + "s  %s%n").formatted(flag.typed(), flag.does()))
                        .collect(Collectors.joining());
    }
}
