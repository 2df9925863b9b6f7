package se.samverk.costreporting.file;

import org.jspecify.annotations.Nullable;

/** Text that a spreadsheet shows and never runs, also when it has been saved in another format. */
public final class SafeText {
    private static final String RISKY = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private SafeText() {}

    /** The text, with an apostrophe before what a spreadsheet would take for a formula; empty for none. */
    public static String of(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        return RISKY.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
