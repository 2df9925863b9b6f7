package se.samverk.costreporting.reportpackage;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What a package holds, as its file {@code manifest.json} says.
 *
 * @param figures the same in two packages whose reports come from the same runs and states of the period
 */
record Manifest(String period, String language, String figures, List<Entry> files) {
    /** A report: where it is in the package, whose it is, and how to tell that it is the same. */
    record Entry(String path, String municipality, String format, long sizeBytes, String sha256) {}

    /** For {@code sha256sum --check}. */
    String sums() {
        return files.stream()
                .map(file -> file.sha256() + "  " + file.path() + "\n")
                .collect(Collectors.joining());
    }
}
