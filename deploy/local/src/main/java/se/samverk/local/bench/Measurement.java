package se.samverk.local.bench;

/**
 * A figure, and how it compares with what the same server can do at best.
 *
 * @param value what was measured, in {@code unit}
 * @param limit what it is compared with, measured in the same run on the same server, in the same unit
 * @param ratio value to limit
 * @param goal what the ratio has to reach (at least), or to stay within (at most)
 */
public record Measurement(
        String name, double value, String unit, double limit, double ratio, double goal, boolean met) {

    /** More is better: a rate that has to reach a share of the limit. */
    public static Measurement atLeast(String name, double value, String unit, double limit, double goal) {
        var ratio = value / limit;
        return new Measurement(name, value, unit, limit, ratio, goal, ratio >= goal);
    }

    /** Less is better: a time or size that has to stay within a multiple of the limit. */
    public static Measurement atMost(String name, double value, String unit, double limit, double goal) {
        var ratio = value / limit;
        return new Measurement(name, value, unit, limit, ratio, goal, ratio <= goal);
    }
}
