package se.samverk.local.command;

import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;
import se.samverk.local.install.Installation;
import se.samverk.local.install.SamverkJson;

/** The short table of addresses and sign-ins. */
record SignIns(Installation installation) {

    /** Who shows most of what the product does, first. */
    private static final List<String> SHOWN = List.of("federation-finance", "economist", "municipality-admin");

    void print(PrintStream out) {
        var samverk = SamverkJson.read(installation.samverkJson());
        out.printf("%nSamverk is ready.%n");
        out.printf("  %-16s%s%n", "web UI", samverk.gateway());
        out.printf("  %-16s%s%n", "Keycloak", samverk.keycloak());
        samverk.services().forEach((name, url) -> out.printf("  %-16s%s%n", name, url));
        if (samverk.realms().isEmpty()) {
            out.printf("%nWithout the demo only those can sign in whom you have added:"
                    + " docs/how-to/start-an-empty-federation.md tells how the first ones come in.%n");
            return;
        }
        out.printf(
                "%nSign in as, among others (all of them are in %s):%n",
                installation.display(installation.samverkJson()));
        for (var realm : samverk.realms()) {
            realm.users().stream()
                    .min(Comparator.comparingInt(SignIns::order))
                    .ifPresent(user -> out.printf(
                            "  %-40s%-22s%-22s%s%n",
                            samverk.gateway() + "/" + realm.slug(),
                            user.username(),
                            user.password(),
                            String.join(", ", user.roles())));
        }
    }

    private static int order(SamverkJson.User user) {
        return user.roles().stream()
                .mapToInt(role -> SHOWN.contains(role) ? SHOWN.indexOf(role) : SHOWN.size())
                .min()
                .orElse(SHOWN.size());
    }
}
