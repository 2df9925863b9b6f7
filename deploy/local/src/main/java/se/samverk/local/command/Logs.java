package se.samverk.local.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import se.samverk.local.LocalException;
import se.samverk.local.install.Installation;

/** Shows the end of one log, or of all of them, and follows it when asked. */
record Logs(Installation installation) {

    private static final int LINES_OF_ONE = 200;
    private static final int LINES_OF_EACH = 20;

    void run(List<String> names, boolean follow) {
        var files = names.isEmpty() ? all() : List.of(one(names.getFirst()));
        var command = new ArrayList<>(
                List.of("tail", "-n", Integer.toString(names.isEmpty() ? LINES_OF_EACH : LINES_OF_ONE)));
        if (follow) command.add("-F");
        files.forEach(file -> command.add(file.toString()));
        try {
            new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (IOException e) {
            throw new LocalException("The logs can't be shown: %s.".formatted(e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Path one(String name) {
        var file = installation.log(name);
        if (!Files.exists(file)) {
            var known = all().stream()
                    .map(log -> log.getFileName().toString().replaceFirst("\\.log$", ""))
                    .toList();
            throw new LocalException(
                    "There is no log named %s. There are: %s.".formatted(name, String.join(", ", known)));
        }
        return file;
    }

    private List<Path> all() {
        try (var files = Files.list(installation.directory().resolve("logs"))) {
            return files.filter(file -> !file.toString().endsWith(".previous.log"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new LocalException("There are no logs yet in %s.".formatted(installation.directory()), e);
        }
    }
}
