package se.samverk.costreporting.truth;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** What must add up whatever the figures are, and how figures are compared. */
public final class Sums {
    private Sums() {}

    /** Every step gives on exactly what it got: the ledger to pools, overhead to pools, pools to members. */
    static void assertKept(SortedMap<String, String> stored, String name) {
        Map<String, Long> source = new TreeMap<>();
        Map<String, Long> placed = new TreeMap<>();
        Map<String, Long> had = new TreeMap<>();
        Map<String, Long> gave = new TreeMap<>();
        stored.forEach((what, amount) -> {
            String[] words = what.split(" ");
            long ore = number(amount);
            switch (words[1] + (words.length > 2 ? " of" : "")) {
                case "source" -> source.put(words[0], ore);
                case "unmatched of" -> placed.merge(words[0], ore, Long::sum);
                case "pool of" -> had.put(words[0] + words[2], ore + number(amount.split(" and ")[1]));
                case "step of" -> gave.merge(words[0] + words[2], ore, Long::sum);
                case "line of", "undistributed of" -> {
                    placed.merge(words[0], ore, Long::sum);
                    gave.merge(words[0] + words[2], ore, Long::sum);
                }
                default -> {}
            }
        });
        had.values().removeIf(ore -> ore == 0);
        gave.values().removeIf(ore -> ore == 0);
        source.values().removeIf(ore -> ore == 0);
        placed.values().removeIf(ore -> ore == 0);
        assertEquals(source, placed, () -> name + ": what the ledger has is somewhere");
        assertEquals(had, gave, () -> name + ": each pool gives what it has");
    }

    /** The amounts alone, of what members, nobody and no rule have of each month; nothing is left out. */
    static SortedMap<String, String> amounts(SortedMap<String, String> stored) {
        SortedMap<String, Long> amounts = new TreeMap<>();
        stored.forEach((what, amount) -> {
            String[] words = what.split(" ");
            boolean ofPool = words[1].equals("undistributed") && words.length > 2;
            if (!words[1].equals("step") && !words[1].equals("pool")) {
                String of = ofPool ? words[0] + " undistributed " + words[2] : what;
                amounts.merge(of, number(amount), Long::sum);
            }
        });
        SortedMap<String, String> said = new TreeMap<>();
        amounts.forEach((what, ore) -> {
            if (ore != 0 || what.split(" ").length == 2) {
                said.put(what, ore.toString());
            }
        });
        return said;
    }

    private static long number(String amount) {
        return Long.parseLong(amount.split(" ")[0]);
    }

    /** Says only where they differ. */
    public static void assertSame(Map<String, ?> expected, Map<String, ?> actual, String name) {
        StringBuilder differences = new StringBuilder();
        TreeSet<String> all = new TreeSet<>(expected.keySet());
        all.addAll(actual.keySet());
        for (String what : all) {
            Object should = expected.get(what);
            Object is = actual.get(what);
            if (should == null || !should.equals(is)) {
                differences.append("\n%s: %s, and not %s".formatted(what, is, should));
            }
        }
        assertEquals("", differences.toString(), name);
    }
}
