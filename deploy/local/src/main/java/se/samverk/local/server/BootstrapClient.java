package se.samverk.local.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import se.samverk.local.install.Installation;
import se.samverk.local.install.Secrets;
import se.samverk.local.secret.PrivateFiles;

/** The API client in the federation's realm by which an empty installation gets its first members and users. */
public record BootstrapClient(Installation installation, Secrets secrets) {

    static final String SECRET = "federation.bootstrap";

    private static final String ID = "samverk-bootstrap";

    /** Leaves it where the demo loader looks. */
    public void write() {
        var issuer = installation.issuer("federation");
        var content = new LinkedHashMap<>(Map.of(
                "issuer", issuer,
                "tokenUrl", issuer + "/protocol/openid-connect/token",
                "id", ID,
                "secret", secrets.password(SECRET)));
        try {
            PrivateFiles.write(
                    installation.secrets().resolve("federation-bootstrap.json"),
                    new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(content));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a map of strings is always JSON", e);
        }
    }
}
