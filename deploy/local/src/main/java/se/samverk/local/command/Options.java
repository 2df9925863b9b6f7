package se.samverk.local.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samverk.local.Checkout;
import se.samverk.local.LocalException;
import se.samverk.local.install.Installation;

/** What stood on the command line and, for where the installation is, in the environment. */
record Options(Path runDirectory, int portOffset, Set<String> flags, List<String> names) {

    static Options parse(List<String> arguments, Map<String, String> environment, Checkout checkout) {
        var runDirectory = environment.get("SAMVERK_RUN_DIR");
        var portOffset = environment.get("SAMVERK_PORT_OFFSET");
        var flags = new HashSet<String>();
        var names = new ArrayList<String>();
        var rest = arguments.iterator();
        while (rest.hasNext()) {
            var argument = rest.next();
            switch (argument) {
                case "--run-dir" -> runDirectory = value(argument, rest.hasNext() ? rest.next() : null);
                case "--port-offset" -> portOffset = value(argument, rest.hasNext() ? rest.next() : null);
                default -> (argument.startsWith("-") ? flags : names).add(argument);
            }
        }
        var directory = runDirectory == null
                ? checkout.root().resolve("deploy/local/.run")
                : Path.of(runDirectory).toAbsolutePath().normalize();
        if (portOffset == null) portOffset = Installation.rememberedPortOffset(directory);
        return new Options(directory, offset(portOffset), Set.copyOf(flags), List.copyOf(names));
    }

    Installation installation(Checkout checkout) {
        return new Installation(checkout, runDirectory, portOffset);
    }

    boolean has(String flag) {
        return flags.contains(flag);
    }

    /** Refuses what the command doesn't know, so that a misspelt flag isn't silently without effect. */
    Options allow(Set<String> known, int names) {
        for (var flag : flags) {
            if (!known.contains(flag))
                throw new LocalException(
                        "The option %s isn't known here; --help lists those that are.".formatted(flag));
        }
        if (this.names.size() > names) {
            throw new LocalException(
                    "%s is more than this command takes; --help tells what it does.".formatted(this.names.getLast()));
        }
        return this;
    }

    private static String value(String option, @Nullable String value) {
        if (value == null) throw new LocalException("The option %s needs a value.".formatted(option));
        return value;
    }

    private static int offset(String text) {
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > Installation.LARGEST_PORT_OFFSET) {
            throw new LocalException("The port offset has to be a number from 0 to %d, not %s."
                    .formatted(Installation.LARGEST_PORT_OFFSET, text));
        }
        return Integer.parseInt(text);
    }
}
