package se.samverk.local;

import java.nio.file.Files;
import java.nio.file.Path;

/** The source tree that the launcher belongs to. */
public record Checkout(Path root) {

    /** Found from the system property {@code samverk.checkout}, or upwards from the working directory. */
    public static Checkout here() {
        var given = System.getProperty("samverk.checkout");
        if (given != null) return new Checkout(Path.of(given).toAbsolutePath().normalize());
        for (var directory = Path.of("").toAbsolutePath(); directory != null; directory = directory.getParent()) {
            if (Files.exists(directory.resolve("mvnw"))) return new Checkout(directory);
        }
        throw new LocalException("This isn't inside a checkout of Samverk: no mvnw in any directory above.");
    }

    /** The cache of unpacked servers, shared by every installation of this checkout. */
    public Path dist() {
        return root.resolve("deploy/local/.dist");
    }

    public Path themes() {
        return root.resolve("deploy/keycloak/themes");
    }

    /** What runs a service once it has been packaged. */
    public Path runnable(String service) {
        return root.resolve("services/%s/target/quarkus-app/quarkus-run.jar".formatted(service));
    }

    /** The script that makes a service's database and roles. */
    public Path serviceRoles() {
        return root.resolve("services/common/src/main/resources/db/service-roles.sql");
    }
}
