package se.samverk.tenants.keycloak;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The mail server that new realms send through. Without one, Keycloak sends no invitations and nobody can ask for a new
 * password by mail.
 */
@Singleton
public class MailServer {
    private final Optional<String> host;
    private final int port;
    private final Optional<String> from;

    MailServer(
            @ConfigProperty(name = "samverk.smtp.host") Optional<String> host,
            @ConfigProperty(name = "samverk.smtp.port", defaultValue = "587") int port,
            @ConfigProperty(name = "samverk.smtp.from") Optional<String> from) {
        this.host = host;
        this.port = port;
        this.from = from;
    }

    public boolean isConfigured() {
        return host.isPresent();
    }

    /** In the words of Keycloak's realm settings. */
    Optional<Map<String, String>> settings() {
        return host.map(name -> Map.of(
                "host",
                name,
                "port",
                Integer.toString(port),
                "from",
                from.orElse("no-reply@" + name),
                "starttls",
                "true"));
    }
}
