package se.samverk.local.install;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samverk.local.LocalException;
import se.samverk.local.secret.PrivateFiles;

/** What an installation tells programs about itself: the form of {@code samverk.json}. */
public record SamverkJson(String gateway, String keycloak, Map<String, String> services, List<Realm> realms) {

    private static final ObjectMapper JSON =
            new ObjectMapper().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);

    /** A member's realm, or the federation's, whose code is {@code federation}. */
    public record Realm(
            String code,
            String slug,
            String issuer,
            List<User> users,
            @Nullable Client client) {}

    public record User(String username, String password, List<String> roles) {}

    public record Client(String id, String secret, List<String> scopes) {}

    record Realms(List<Realm> realms) {}

    /** The addresses of an installation, with the realms that its demo has loaded so far. */
    public static SamverkJson of(Installation installation) {
        var services = new LinkedHashMap<String, String>();
        for (var part : Part.services()) {
            if (part != Part.GATEWAY) services.put(part.label(), installation.url(part));
        }
        return new SamverkJson(
                installation.url(Part.GATEWAY),
                installation.url(Part.KEYCLOAK),
                services,
                loadedRealms(installation.demoResult()));
    }

    public static SamverkJson read(Path file) {
        return parse(file, SamverkJson.class);
    }

    public void write(Path file) {
        try {
            PrivateFiles.write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records of strings are always JSON", e);
        }
    }

    private static List<Realm> loadedRealms(Path demoResult) {
        return Files.exists(demoResult) ? parse(demoResult, Realms.class).realms() : List.of();
    }

    private static <T> T parse(Path file, Class<T> type) {
        try {
            return JSON.readValue(PrivateFiles.read(file), type);
        } catch (JsonProcessingException e) {
            throw new LocalException("%s doesn't have the expected form.".formatted(file), e);
        }
    }
}
