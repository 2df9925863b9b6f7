package se.samverk.gateway.signin;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a person goes on after signing in: a path of ours, never another site's address. */
final class ReturnPath {
    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[A-Za-z0-9._~!$&'()*+,;=:@%/?-]{0,2000}");

    private ReturnPath() {}

    /** Whether it begins with exactly one slash and holds nothing that a browser could take for a host or a line's end. */
    static boolean isLocal(@Nullable String path) {
        return path != null && LOCAL.matcher(path).matches() && !path.contains("//") && !path.startsWith("/sign-in");
    }
}
