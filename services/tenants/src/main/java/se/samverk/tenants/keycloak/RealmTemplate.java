package se.samverk.tenants.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.samverk.common.tenancy.Realm;

/**
 * {@code deploy/keycloak/realm}, filled in for one realm. The values are put into the parsed text, never into its
 * source, so no name can change the template's structure.
 */
@Singleton
public class RealmTemplate {
    private final ObjectMapper json;
    private final ClientKey key;
    private final String publicUrl;
    private final String gatewayUrl;
    private final Optional<Path> gatewayJwks;
    private final MailServer mail;

    RealmTemplate(
            ObjectMapper json,
            ClientKey key,
            @ConfigProperty(name = "samverk.public-url") String publicUrl,
            @ConfigProperty(name = "samverk.gateway.internal-url") String gatewayUrl,
            @ConfigProperty(name = "samverk.gateway.jwks-file") Optional<Path> gatewayJwks,
            MailServer mail) {
        this.json = json;
        this.key = key;
        this.publicUrl = publicUrl;
        this.gatewayUrl = gatewayUrl;
        this.gatewayJwks = gatewayJwks;
        this.mail = mail;
    }

    public JsonNode fill(Realm realm) {
        ObjectNode filled = (ObjectNode) filled(
                read("realm.json"),
                Map.of(
                        "{{slug}}", realm.slug(),
                        "{{code}}", realm.code(),
                        "{{name}}", realm.name(),
                        "{{publicUrl}}", publicUrl,
                        "{{gatewayUrl}}", gatewayUrl,
                        "{{gatewayJwks}}", readGatewayJwks(),
                        "{{tenantsJwks}}", key.jwks()));
        String roles = realm.isFederation() ? "roles-federation.json" : "roles-member.json";
        filled.putObject("roles").set("realm", read(roles));
        mail.settings().ifPresent(settings -> {
            filled.set("smtpServer", json.valueToTree(settings));
            filled.put("resetPasswordAllowed", true);
        });
        return filled;
    }

    private static JsonNode filled(JsonNode node, Map<String, String> values) {
        switch (node) {
            case ObjectNode object ->
                object.properties().forEach(member -> member.setValue(filled(member.getValue(), values)));
            case ArrayNode array -> {
                for (int i = 0; i < array.size(); i++) {
                    array.set(i, filled(array.get(i), values));
                }
            }
            case TextNode text -> {
                return TextNode.valueOf(filled(text.asText(), values));
            }
            default -> {}
        }
        return node;
    }

    private static String filled(String text, Map<String, String> values) {
        String result = text;
        for (var value : values.entrySet()) {
            result = result.replace(value.getKey(), value.getValue());
        }
        return result;
    }

    private String readGatewayJwks() {
        Path file = gatewayJwks.orElseThrow(
                () -> new IllegalStateException("samverk.gateway.jwks-file (SAMVERK_GATEWAY_JWKS_FILE) is not set"));
        try {
            return json.readTree(Files.readString(file)).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " is not a JSON Web Key Set", e);
        }
    }

    private JsonNode read(String name) {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream("realm/" + name)) {
            return json.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
