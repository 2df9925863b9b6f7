package se.samverk.tenants.branding;

import java.util.Locale;
import java.util.Optional;

/**
 * A colour by red, green and blue, 0–255, and how it stands out against another, by WCAG 2.2's definitions of relative
 * luminance and contrast ratio.
 */
record Colour(int red, int green, int blue) {
    private static final int STEPS = 200;

    /** From {@code #12436d}. */
    static Colour of(String hex) {
        int value = Integer.parseInt(hex.substring(1), 16);
        return new Colour(value >> 16, value >> 8 & 0xff, value & 0xff);
    }

    String hex() {
        return "#%02x%02x%02x".formatted(red, green, blue).toLowerCase(Locale.ROOT);
    }

    /** From 1 for the same to 21 for black on white. */
    double contrastTo(Colour other) {
        double mine = luminance();
        double others = other.luminance();
        return (Math.max(mine, others) + 0.05) / (Math.min(mine, others) + 0.05);
    }

    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    /** The nearest of its tints and shades that stands out from all grounds; itself if it does; none if none does. */
    Optional<Colour> nearest(double ratio, Colour... grounds) {
        for (int step = 0; step <= STEPS; step++) {
            double share = (double) step / STEPS;
            for (Colour tried : new Colour[] {mixed(share, 0), mixed(share, 255)}) {
                if (tried.standsOut(ratio, grounds)) {
                    return Optional.of(tried);
                }
            }
        }
        return Optional.empty();
    }

    boolean standsOut(double ratio, Colour... grounds) {
        for (Colour ground : grounds) {
            if (contrastTo(ground) < ratio) {
                return false;
            }
        }
        return true;
    }

    private Colour mixed(double share, int with) {
        return new Colour(mixed(red, share, with), mixed(green, share, with), mixed(blue, share, with));
    }

    private static int mixed(int channel, double share, int with) {
        return (int) Math.round(channel + (with - channel) * share);
    }
}
