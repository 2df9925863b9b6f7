package se.samverk.local.install;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import se.samverk.local.LocalException;
import se.samverk.local.secret.KeyFile;
import se.samverk.local.secret.PrivateFiles;

/** The installation's secrets, each made when first asked for and the same ever after. */
public final class Secrets {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int BYTES = 32;

    private final Path directory;
    private final Path file;
    private final Map<String, String> values;

    private Secrets(Path directory) {
        this.directory = directory;
        this.file = directory.resolve("secrets.json");
        this.values = new TreeMap<>(Files.exists(file) ? read(file) : Map.of());
    }

    public static Secrets of(Installation installation) {
        return new Secrets(installation.secrets());
    }

    /** A password or shared secret without characters that mean something in an address. */
    public String password(String name) {
        return obtain(name, Base64.getUrlEncoder().withoutPadding());
    }

    /** A key of 32 bytes in plain base64. */
    public String key(String name) {
        return obtain(name, Base64.getEncoder());
    }

    /** An RSA key pair, the private half in {@code <name>.pem} and the public one in {@code <name>.jwks.json}. */
    public KeyFile keyPair(String name) {
        var key = KeyFile.obtain(directory.resolve(name + ".pem"));
        var jwks = publicKeys(name);
        if (!Files.exists(jwks)) PrivateFiles.write(jwks, key.jwks());
        return key;
    }

    public Path publicKeys(String name) {
        return directory.resolve(name + ".jwks.json");
    }

    private synchronized String obtain(String name, Base64.Encoder encoder) {
        var known = values.get(name);
        if (known != null) return known;
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        var made = encoder.encodeToString(bytes);
        values.put(name, made);
        try {
            PrivateFiles.write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(values));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a map of strings is always JSON", e);
        }
        return made;
    }

    private static Map<String, String> read(Path file) {
        try {
            return JSON.readValue(PrivateFiles.read(file), new TypeReference<Map<String, String>>() {});
        } catch (JsonProcessingException e) {
            throw new LocalException(
                    "%s is damaged. `deploy/local/reset` makes a new installation.".formatted(file), e);
        }
    }
}
