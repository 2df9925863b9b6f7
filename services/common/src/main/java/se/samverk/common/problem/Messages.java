package se.samverk.common.problem;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Texts for people, by key and language: those of common and the service's own, from
 * {@code messages/<name>_<language>.properties}. Arguments are placed by {@link MessageFormat}; months, and lists of them,
 * in words.
 */
@Singleton
public class Messages {
    private final Map<Language, Properties> texts = new EnumMap<>(Language.class);

    Messages(@ConfigProperty(name = "samverk.service") String service) {
        for (Language language : Language.values()) {
            Properties properties = new Properties();
            load(properties, "common", language);
            load(properties, service, language);
            texts.put(language, properties);
        }
    }

    /** The text of {@code key} with its arguments placed, if there is such a text. */
    public Optional<String> find(Language language, String key, List<Object> arguments) {
        return Optional.ofNullable(texts.get(language))
                .map(properties -> properties.getProperty(key))
                .map(pattern -> new MessageFormat(pattern, language.locale())
                        .format(arguments.stream()
                                .map(argument -> inWords(argument, language))
                                .toArray()));
    }

    /** The text of {@code key}; the key itself where no text was written. */
    public String text(Language language, String key, Object... arguments) {
        return find(language, key, List.of(arguments)).orElse(key);
    }

    /** {@code januari 2026}, in the middle of a sentence. */
    private static Object inWords(Object argument, Language language) {
        return switch (argument) {
            case YearMonth month ->
                month.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, language.locale()) + " " + month.getYear();
            case List<?> list ->
                list.stream().map(each -> inWords(each, language).toString()).collect(Collectors.joining(", "));
            default -> argument;
        };
    }

    private static void load(Properties properties, String name, Language language) {
        String path = "messages/" + name + "_" + language.tag() + ".properties";
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(path)) {
            if (in != null) {
                properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
