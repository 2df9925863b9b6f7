package se.samverk.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.Yaml;

/** A service's stored API description, as plain maps. */
public final class StoredApi {
    /** One operation: {@code method} in lower case, {@code path} below the service's root. */
    public record Operation(String method, String path, Map<String, Object> description) {
        /** The declared access; empty if none is declared. */
        public Map<String, Object> access() {
            return map(description.get("x-access"));
        }

        @Override
        public String toString() {
            return method.toUpperCase(java.util.Locale.ROOT) + " " + path;
        }
    }

    private static final List<String> METHODS = List.of("get", "put", "post", "delete", "patch", "head", "options");

    private StoredApi() {}

    static Path path(String service) {
        return checkout().resolve("docs/api").resolve(service + ".yaml");
    }

    static Path checkout() {
        return Path.of(System.getProperty("samverk.checkout"));
    }

    static Map<String, Object> read(String service) {
        try {
            return map(new Yaml().load(Files.readString(path(service))));
        } catch (IOException e) {
            throw new UncheckedIOException("store the description first, with -Dsamverk.openapi.write=true", e);
        }
    }

    static List<Operation> operations(Map<String, Object> api) {
        List<Operation> operations = new ArrayList<>();
        map(api.get("paths"))
                .forEach((path, item) -> map(item).forEach((method, operation) -> {
                    if (METHODS.contains(method)) {
                        operations.add(new Operation(method, path, map(operation)));
                    }
                }));
        return operations;
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(@org.jspecify.annotations.Nullable Object value) {
        return value == null ? Map.of() : (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    static List<Object> list(@org.jspecify.annotations.Nullable Object value) {
        return value == null ? List.of() : (List<Object>) value;
    }
}
