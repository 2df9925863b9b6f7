package se.samverk.local.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.Map;
import se.samverk.local.install.Installation;
import se.samverk.local.install.Part;
import se.samverk.local.install.Secrets;
import se.samverk.local.secret.PrivateFiles;

/** The API client in the federation's realm by which an empty installation gets its first members and users. */
public record BootstrapClient(Installation installation, Secrets secrets) {

    /** Under which the installation's secrets keep it. */
    public static final String SECRET = "federation.bootstrap";

    public static final String ID = "samverk-bootstrap";

    /** Tells the demo loader where to load and as whom. */
    public void write(Path file) {
        var target = Map.of(
                "gateway", installation.url(Part.GATEWAY),
                "keycloak", installation.url(Part.KEYCLOAK),
                "client", Map.of("id", ID, "secret", secrets.password(SECRET)));
        try {
            PrivateFiles.write(
                    file, new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(target));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a map of strings is always JSON", e);
        }
    }
}
