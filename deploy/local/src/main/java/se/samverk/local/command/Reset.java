package se.samverk.local.command;

import java.nio.charset.StandardCharsets;
import java.util.Scanner;
import se.samverk.local.LocalException;
import se.samverk.local.Trees;
import se.samverk.local.install.Installation;

/** Clears the installation's data, logs and secrets, after asking. */
record Reset(Installation installation, Parts parts) {

    void run(boolean confirmed) {
        var directory = installation.display(installation.directory());
        if (!confirmed && !asked(directory)) {
            throw new LocalException("Nothing was cleared. `deploy/local/reset --yes` doesn't ask.");
        }
        new Down(parts).run();
        Trees.delete(installation.directory());
        System.out.printf("%s is cleared: data, logs and secrets. `deploy/local/up` begins anew.%n", directory);
    }

    private static boolean asked(String directory) {
        System.out.printf("This deletes all data, logs and secrets in %s. Type yes to go on: ", directory);
        System.out.flush();
        var answers = new Scanner(System.in, StandardCharsets.UTF_8);
        return answers.hasNextLine() && answers.nextLine().strip().equalsIgnoreCase("yes");
    }
}
