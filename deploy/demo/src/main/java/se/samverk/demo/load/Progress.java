package se.samverk.demo.load;

import java.io.PrintStream;

/** Tells, a line at a time, what the loader does. */
public final class Progress {
    private final PrintStream out;

    public Progress(PrintStream out) {
        this.out = out;
    }

    void say(String line, Object... arguments) {
        out.println(line.formatted(arguments));
        out.flush();
    }
}
