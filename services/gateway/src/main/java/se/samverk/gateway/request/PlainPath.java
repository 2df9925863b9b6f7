package se.samverk.gateway.request;

import java.util.regex.Pattern;

/**
 * Which request targets are let in: those that every reader splits into the same segments. Dot segments, empty
 * segments, parameters after {@code ;}, backslashes, and any of these in percent-encoding are not.
 */
final class PlainPath {
    private static final int LONGEST = 8192;
    private static final Pattern FORM = Pattern.compile(
            "(?:/(?:[A-Za-z0-9._~!$&'()*+,=:@-]|%(?!2[Ff]|5[Cc]|3[Bb]|25|2[Ee]|7[Ff]|[01])[0-9A-Fa-f]{2})*+)++");
    private static final Pattern DOTS_OR_EMPTY = Pattern.compile("//|/\\.{1,2}(?:/|$)");

    private PlainPath() {}

    static boolean isPlain(String target) {
        int query = target.indexOf('?');
        String path = query < 0 ? target : target.substring(0, query);
        return target.length() <= LONGEST
                && FORM.matcher(path).matches()
                && !DOTS_OR_EMPTY.matcher(path).find();
    }
}
