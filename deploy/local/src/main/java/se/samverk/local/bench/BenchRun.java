package se.samverk.local.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import se.samverk.local.LocalException;
import se.samverk.local.install.Installation;
import se.samverk.local.server.Servers;

/** Runs the benches asked for, and prints their figures. */
public final class BenchRun {

    private final List<Bench> benches;
    private final boolean json;

    private BenchRun(List<Bench> benches, boolean json) {
        this.benches = benches;
        this.json = json;
    }

    /** All benches if no name is given. */
    public static BenchRun of(List<String> names, boolean json) {
        if (names.isEmpty()) return new BenchRun(Benches.ALL, json);
        return new BenchRun(names.stream().map(BenchRun::named).toList(), json);
    }

    /** Prints one line for each figure on {@code out}, and what goes on on the error stream; true if all goals are met. */
    public boolean run(Installation installation, Servers servers, PrintStream out) {
        var context = new BenchContext(installation, servers, what -> System.err.println("  " + what));
        if (!json) out.printf("%-28s%14s%14s%8s%8s%n", "bench", "value", "limit", "ratio", "goal");
        var met = true;
        for (var bench : benches) {
            for (var measurement : measure(bench, context)) {
                print(measurement, out);
                met &= measurement.met();
            }
        }
        return met;
    }

    private static List<Measurement> measure(Bench bench, BenchContext context) {
        try {
            return bench.run(context);
        } catch (LocalException e) {
            throw e;
        } catch (Exception e) {
            throw new LocalException("The bench %s failed: %s.".formatted(bench.name(), e), e);
        }
    }

    private void print(Measurement measurement, PrintStream out) {
        out.println(json ? toJson(measurement) : toText(measurement));
        out.flush();
    }

    private static String toText(Measurement measurement) {
        return String.format(
                Locale.ROOT,
                "%-28s%14s%14s%8.2f%8.2f  %s",
                measurement.name(),
                amount(measurement.value(), measurement.unit()),
                amount(measurement.limit(), measurement.unit()),
                measurement.ratio(),
                measurement.goal(),
                measurement.met() ? "met" : "NOT MET");
    }

    private static String amount(double value, String unit) {
        return String.format(Locale.ROOT, value < 100 ? "%.2f %s" : "%.0f %s", value, unit);
    }

    private static String toJson(Measurement measurement) {
        try {
            return new ObjectMapper().writeValueAsString(measurement);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record of numbers is always JSON", e);
        }
    }

    private static Bench named(String name) {
        return Benches.ALL.stream()
                .filter(bench -> bench.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new LocalException("There is no bench %s. There are: %s."
                        .formatted(name, Benches.ALL.stream().map(Bench::name).collect(Collectors.joining(", ")))));
    }
}
