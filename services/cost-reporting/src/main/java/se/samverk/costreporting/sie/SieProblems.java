package se.samverk.costreporting.sie;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import se.samverk.costreporting.sie.SieProblem.Severity;

/** The problems found so far: all are counted, the first thousand errors and the first thousand warnings are kept. */
public final class SieProblems {
    public static final int KEPT = 1_000;
    private static final int LONGEST_ARGUMENT = 80;

    private final List<SieProblem> kept = new ArrayList<>();
    private long errors;
    private long warnings;

    public void error(long line, String label, String code, String... arguments) {
        if (errors++ < KEPT) {
            keep(line, label, Severity.ERROR, code, arguments);
        }
    }

    public void warning(long line, String label, String code, String... arguments) {
        if (warnings++ < KEPT) {
            keep(line, label, Severity.WARNING, code, arguments);
        }
    }

    private void keep(long line, String label, Severity severity, String code, String... arguments) {
        List<String> readable = new ArrayList<>(arguments.length);
        for (String argument : arguments) {
            readable.add(readable(argument));
        }
        kept.add(new SieProblem(line, readable(label), severity, code, List.copyOf(readable)));
    }

    private static String readable(String argument) {
        String cut = argument.length() <= LONGEST_ARGUMENT ? argument : argument.substring(0, LONGEST_ARGUMENT) + "…";
        return cut.replaceAll("\\p{Cntrl}", "·");
    }

    /** In the order they were found. */
    public List<SieProblem> kept() {
        return Collections.unmodifiableList(kept);
    }

    public long errors() {
        return errors;
    }

    public long warnings() {
        return warnings;
    }

    public boolean hasErrors() {
        return errors > 0;
    }
}
