package se.samverk.common.web;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.models.PathItem;

/** Which methods each described path has, for the header Allow (RFC 9110, 10.2.1). */
public final class AllowedMethods {
    private static volatile Map<Pattern, String> known = Map.of();

    private AllowedMethods() {}

    /** The methods of the path that {@code path} is an instance of, such as {@code GET, POST}. */
    public static Optional<String> of(String path) {
        return known.entrySet().stream()
                .filter(entry -> entry.getKey().matcher(path).matches())
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** Keeps the described paths, those with the fewest parameters first. */
    public static void remember(Map<String, PathItem> paths) {
        Map<Pattern, String> compiled = new LinkedHashMap<>();
        paths.entrySet().stream()
                .sorted(Comparator.comparingLong(entry ->
                        entry.getKey().chars().filter(letter -> letter == '{').count()))
                .forEach(entry -> compiled.put(
                        Pattern.compile(entry.getKey().replaceAll("\\{[^}]+}", "[^/]+")),
                        new TreeSet<>(entry.getValue().getOperations().keySet())
                                .stream().map(Enum::name).collect(Collectors.joining(", "))));
        known = compiled;
    }
}
