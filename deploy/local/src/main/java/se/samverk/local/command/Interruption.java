package se.samverk.local.command;

/** Says, when somebody presses Ctrl-C, what is left and how to go on, and nothing of what our children's end causes. */
final class Interruption implements AutoCloseable {

    private static final int EXIT_CODE = 130;

    private final Thread hook;

    private Interruption(Thread hook) {
        this.hook = hook;
    }

    static Interruption says(String sentence) {
        return new Interruption(new Thread(() -> {
            System.out.printf("%n%n%s%n", sentence);
            System.out.flush();
            Runtime.getRuntime().halt(EXIT_CODE);
        }));
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
