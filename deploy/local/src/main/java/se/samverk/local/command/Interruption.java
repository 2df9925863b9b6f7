package se.samverk.local.command;

import java.util.function.Predicate;

/** Says, when somebody presses Ctrl-C, what is left and how to go on, and nothing of what our children's end causes. */
final class Interruption implements AutoCloseable {

    private static final int EXIT_CODE = 130;

    private final Thread hook;

    private Interruption(Thread hook) {
        this.hook = hook;
    }

    /** {@code stays} tells a server, which is to run on, from what only helps with the work that is interrupted. */
    static Interruption says(String sentence, Predicate<ProcessHandle> stays) {
        return new Interruption(new Thread(() -> {
            endHelpers(stays);
            System.out.printf("%n%n%s%n", sentence);
            System.out.flush();
            Runtime.getRuntime().halt(EXIT_CODE);
        }));
    }

    /** Ctrl-C reaches Maven and the demo's loader too; a signal to us alone would leave them in the next command's way. */
    private static void endHelpers(Predicate<ProcessHandle> stays) {
        ProcessHandle.current().children().filter(stays.negate()).forEach(helper -> {
            helper.descendants().forEach(ProcessHandle::destroy);
            helper.destroy();
        });
    }

    void listen() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException interrupted) {
            // Then it is saying its sentence already.
        }
    }
}
