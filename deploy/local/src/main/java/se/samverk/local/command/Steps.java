package se.samverk.local.command;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.Consumer;
import se.samverk.local.LocalException;

/** Tells a person step by step what happens and how long it took. */
final class Steps {

    private final PrintStream out;

    Steps(PrintStream out) {
        this.out = out;
    }

    /** A step; it may tell details, and returns its outcome in a word or two. */
    interface Step {
        String run(Consumer<String> details);
    }

    void run(String title, Step step) {
        var started = System.nanoTime();
        out.printf("  %-16s", title);
        out.flush();
        var details = new Details();
        try {
            var outcome = step.run(details);
            details.finish("  %-16s".formatted(""));
            out.printf(Locale.ROOT, "%s, %.1f s%n", outcome, (System.nanoTime() - started) / 1e9);
        } catch (RuntimeException e) {
            details.finish("  %-16s".formatted(""));
            out.println("failed");
            throw e instanceof LocalException
                    ? new LocalException("The step “%s” failed. %s".formatted(title, e.getMessage()), e)
                    : e;
        }
    }

    /** Details stand on lines of their own, between the title and the outcome. */
    private final class Details implements Consumer<String> {

        private boolean any;

        @Override
        public void accept(String detail) {
            if (!any) out.println("…");
            any = true;
            out.println("    " + detail);
        }

        void finish(String margin) {
            if (any) out.print(margin);
        }
    }
}
