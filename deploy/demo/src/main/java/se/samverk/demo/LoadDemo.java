package se.samverk.demo;

import java.nio.file.Path;
import se.samverk.demo.load.LoadException;
import se.samverk.demo.load.Loader;
import se.samverk.demo.load.Progress;
import se.samverk.demo.load.Target;

/**
 * Loads the demo federation into a running installation, through its public APIs.
 *
 * <p>The first argument is a JSON file that says where and as whom:
 * {@code {"gateway": url, "keycloak": url, "client": {"id": "samverk-bootstrap", "secret": "…"}}}. The second is the
 * file to write when everything is loaded: {@code {"realms": […]}} with each realm's sign-ins, readable only by its
 * owner. It can be run again after a failure.
 */
public final class LoadDemo {
    private LoadDemo() {}

    public static void main(String[] arguments) {
        if (arguments.length != 2) {
            System.err.println("Usage: LoadDemo <file with gateway, keycloak and client> <file to write>");
            System.exit(2);
        }
        try {
            Target target = Target.read(Path.of(arguments[0]));
            new Loader(target, Path.of(arguments[1]), new Progress(System.out)).load();
        } catch (LoadException e) {
            System.err.println("The demo could not be loaded. " + e.getMessage());
            System.exit(1);
        }
    }
}
