package se.samverk.costreporting.sie;

import java.util.List;

/**
 * Something wrong, or just odd, in a file.
 *
 * @param line the line it stands on, from 1; 0 when it concerns the file as a whole
 * @param label the record's label, such as {@code #VER}; empty when there is none
 * @param code what is wrong, in lower case words joined by hyphens; the text belongs to whoever shows it
 * @param arguments what the text speaks of, cut to a readable length
 */
public record SieProblem(long line, String label, Severity severity, String code, List<String> arguments) {
    /** An error refuses the file; a warning doesn't. */
    public enum Severity {
        ERROR,
        WARNING
    }
}
