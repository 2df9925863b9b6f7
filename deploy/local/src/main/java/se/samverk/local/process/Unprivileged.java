package se.samverk.local.process;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import se.samverk.local.LocalException;

/**
 * How to run a program that refuses to run as root, when root is who we are (as in a plain container).
 *
 * <p>A user namespace of its own is tried first: there the program isn't root, while its files stay root's. Where the
 * kernel or the container forbids that, the program runs as the user nobody, who then has to own its files.
 *
 * @param prefix goes before the program's command
 * @param owner the user number that has to own the program's files, or -1 if they may stay as they are
 */
public record Unprivileged(List<String> prefix, int owner) {

    private static final int NOBODY = 65534;

    public static Unprivileged find() {
        if (!"root".equals(System.getProperty("user.name"))) return new Unprivileged(List.of(), -1);
        var namespace = List.of("unshare", "-U");
        if (works(namespace)) return new Unprivileged(namespace, -1);
        var dropped = List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");
        if (works(dropped)) return new Unprivileged(dropped, NOBODY);
        throw new LocalException("PostgreSQL refuses to run as root, and neither `unshare -U` nor `setpriv` may be used"
                + " here. Run the launcher as an ordinary user.");
    }

    public List<String> command(List<String> command) {
        var whole = new ArrayList<>(prefix);
        whole.addAll(command);
        return whole;
    }

    /** Gives the files to the user that the program will run as. */
    public void own(Path directory) {
        if (owner < 0) return;
        try (var files = Files.walk(directory)) {
            for (var file : (Iterable<Path>) files::iterator) {
                Files.setAttribute(file, "unix:uid", owner, java.nio.file.LinkOption.NOFOLLOW_LINKS);
            }
        } catch (IOException e) {
            throw new LocalException("The files in %s could not be given to user %d.".formatted(directory, owner), e);
        }
    }

    private static boolean works(List<String> prefix) {
        var command = new ArrayList<>(prefix);
        command.add("true");
        try {
            var process = new ProcessBuilder(command)
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start();
            return process.waitFor(5, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
