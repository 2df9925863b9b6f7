package se.samverk.common.problem;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages that Samverk speaks. Swedish comes first: it is also what an unknown wish gets. */
public enum Language {
    SV,
    EN;

    /** The first of the reader's languages that we speak, by the header {@code Accept-Language}; Swedish if none is. */
    public static Language of(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return SV;
        }
        try {
            List<Locale> known = List.of(Locale.of("sv"), Locale.of("en"));
            Locale wish = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), known);
            return wish != null && wish.getLanguage().equals("en") ? EN : SV;
        } catch (IllegalArgumentException malformed) {
            return SV;
        }
    }

    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Locale locale() {
        return this == SV ? Locale.of("sv", "SE") : Locale.UK;
    }
}
