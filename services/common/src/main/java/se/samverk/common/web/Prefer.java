package se.samverk.common.web;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How long a caller would like to wait for work that may take long, by the header {@code Prefer} (RFC 7240). */
public final class Prefer {
    public static final String HEADER = "Prefer";
    public static final String APPLIED = "Preference-Applied";

    private static final Pattern WAIT = Pattern.compile("wait\\s*=\\s*\"?([0-9]{1,9})\"?");

    private Prefer() {}

    /**
     * The time that is asked for, at most {@code most}; none for who would rather not wait, and {@code usual} for who
     * says nothing of it. What cannot be read as a preference is no fault, and says nothing.
     */
    public static Duration wait(List<String> headers, Duration usual, Duration most) {
        List<String> preferences = preferences(headers);
        Optional<Duration> wait = preferences.stream()
                .map(WAIT::matcher)
                .filter(Matcher::matches)
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds.group(1))))
                .findFirst();
        if (wait.isPresent()) {
            return wait.get().compareTo(most) > 0 ? most : wait.get();
        }
        return preferences.contains("respond-async") ? Duration.ZERO : usual;
    }

    private static List<String> preferences(List<String> headers) {
        return headers.stream()
                .flatMap(header -> Stream.of(header.split(",", -1)))
                .map(preference -> preference.split(";", -1)[0].strip().toLowerCase(Locale.ROOT))
                .toList();
    }
}
