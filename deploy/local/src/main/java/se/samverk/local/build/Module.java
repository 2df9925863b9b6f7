package se.samverk.local.build;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import se.samverk.local.Checkout;
import se.samverk.local.install.Part;

/** A Maven module that an installation needs, with what it is made from and what it becomes. */
record Module(String path, String artifact) {

    private static final List<String> SHARED_SOURCES =
            List.of("pom.xml", ".mvn", "services/common", "deploy/keycloak", "docs/api");

    static List<Module> all() {
        var services = Part.services().stream()
                .map(part -> new Module("services/" + part.label(), "target/quarkus-app/quarkus-run.jar"));
        return Stream.concat(services, Stream.of(new Module("deploy/demo", "target/lib")))
                .toList();
    }

    String name() {
        return Path.of(path).getFileName().toString();
    }

    /** True where this checkout has the module at all. */
    boolean existsIn(Checkout checkout) {
        return Files.exists(checkout.root().resolve(path).resolve("pom.xml"));
    }

    boolean isPackagedIn(Checkout checkout) {
        return Files.exists(checkout.root().resolve(path).resolve(artifact));
    }

    /** True if it was packaged, by whomever, after the last change to what it is made from. */
    boolean isNewerThanItsSourcesIn(Checkout checkout) {
        var packaged = checkout.root().resolve(path).resolve(artifact).toFile().lastModified();
        return SourceStamp.newest(sources(checkout)) < packaged;
    }

    String stamp(Checkout checkout) {
        return SourceStamp.of(checkout.root(), sources(checkout));
    }

    private List<Path> sources(Checkout checkout) {
        return Stream.concat(SHARED_SOURCES.stream(), Stream.of(path))
                .map(checkout.root()::resolve)
                .toList();
    }
}
