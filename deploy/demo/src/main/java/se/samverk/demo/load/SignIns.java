package se.samverk.demo.load;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The sign-ins of each realm, kept in a file beside the output until everything is loaded: a client's secret is told
 * only once, so it must outlive a failure.
 */
final class SignIns {
    private final Path output;
    private final Path unfinished;
    private final List<Realm> realms;

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Realm(
            String code,
            String slug,
            String issuer,
            List<User> users,
            @Nullable Client client) {}

    record User(String username, String password, List<String> roles) {}

    record Client(String id, String secret, List<String> scopes) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Realms(List<Realm> realms) {}

    private SignIns(Path output, Path unfinished, List<Realm> realms) {
        this.output = output;
        this.unfinished = unfinished;
        this.realms = realms;
    }

    static SignIns at(Path output) {
        Path unfinished = output.resolveSibling(output.getFileName() + ".unfinished");
        for (Path file : List.of(unfinished, output)) {
            if (Files.exists(file)) {
                return new SignIns(output, unfinished, new ArrayList<>(read(file)));
            }
        }
        return new SignIns(output, unfinished, new ArrayList<>());
    }

    Optional<Client> client(String code) {
        return realms.stream()
                .filter(realm -> realm.code().equals(code))
                .map(Realm::client)
                .findFirst();
    }

    void put(Realm realm) {
        realms.removeIf(each -> each.code().equals(realm.code()));
        realms.add(realm);
        write(unfinished);
    }

    void finish() {
        write(unfinished);
        try {
            Files.move(unfinished, output, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new LoadException(output + " could not be written: " + e.getMessage());
        }
    }

    private void write(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            if (!Files.exists(file)) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            Http.JSON.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), new Realms(realms));
        } catch (IOException e) {
            throw new LoadException(file + " could not be written: " + e.getMessage());
        }
    }

    private static List<Realm> read(Path file) {
        try {
            return Http.JSON.readValue(file.toFile(), Realms.class).realms();
        } catch (IOException e) {
            throw new LoadException(file + " does not have the expected form: " + e.getMessage());
        }
    }
}
