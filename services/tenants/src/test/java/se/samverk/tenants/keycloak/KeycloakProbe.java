package se.samverk.tenants.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Looks at a real Keycloak from outside: as a browser, as an API client, and as each of our own clients. */
@Singleton
@Unremovable
public class KeycloakProbe {
    private final KeycloakHttp http;
    private final KeycloakAddress address;
    private final AccessTokens tokens;
    private final ObjectMapper json;
    private final Optional<ClientKey> gateway;

    KeycloakProbe(
            KeycloakHttp http,
            KeycloakAddress address,
            AccessTokens tokens,
            ObjectMapper json,
            @ConfigProperty(name = "samverk.gateway.key-file") Optional<Path> gatewayKey,
            Clock clock) {
        this.http = http;
        this.address = address;
        this.tokens = tokens;
        this.json = json;
        this.gateway = gatewayKey.map(file -> new ClientKey(Optional.of(file), clock));
    }

    /** An API client's access token. */
    public String token(String slug, String clientId, String secret) {
        return accessToken(http.form(
                address.token(slug),
                Map.of("grant_type", "client_credentials", "client_id", clientId, "client_secret", secret)));
    }

    /** Whether an API client gets a token for the secret. */
    public boolean gives(String slug, String clientId, String secret) {
        return http.form(
                        address.token(slug),
                        Map.of("grant_type", "client_credentials", "client_id", clientId, "client_secret", secret))
                .ok();
    }

    /** A person's access token, as the gateway comes by it: code flow, PKCE, and its own key at the token endpoint. */
    public String signIn(String slug, String username, String password) {
        String code = code(slug, username, password);
        return accessToken(http.form(
                address.token(slug),
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "code",
                        code,
                        "redirect_uri",
                        redirect(slug),
                        "code_verifier",
                        BrowserSignIn.VERIFIER,
                        "client_id",
                        "samverk-gateway",
                        "client_assertion_type",
                        "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
                        "client_assertion",
                        gateway.orElseThrow().assertion("samverk-gateway", address.issuer(slug)))));
    }

    /** The code that a sign-in by browser gives; empty if it was refused. */
    public String code(String slug, String username, String password) {
        BrowserSignIn browser = new BrowserSignIn(address.issuer(slug), redirect(slug));
        return browser.submit(browser.page("sv", true), username, password);
    }

    public String signInPage(String slug, String language) {
        return new BrowserSignIn(address.issuer(slug), redirect(slug))
                .page(language, true)
                .body();
    }

    /** Where a browser is sent that asks to sign in without a PKCE challenge. */
    public String signInWithoutPkce(String slug) {
        var answer = new BrowserSignIn(address.issuer(slug), redirect(slug)).page("sv", false);
        return answer.headers().firstValue("Location").orElse("");
    }

    public int passwordGrant(String slug) {
        return http.form(
                        address.token(slug),
                        Map.of("grant_type", "password", "client_id", "admin-cli", "username", "a", "password", "b"))
                .status();
    }

    public JsonNode claims(String token) {
        try {
            return json.readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public Set<String> provisionersRoles() {
        JsonNode claims = claims(tokens.find("master", "samverk-provisioner").orElseThrow());
        Set<String> roles = new HashSet<>();
        claims.path("realm_access").path("roles").forEach(role -> roles.add(role.asText()));
        claims.path("resource_access").fieldNames().forEachRemaining(roles::add);
        return roles;
    }

    public int asProvisioner(String method, String path) {
        return asClient("master", "samverk-provisioner", method, path);
    }

    public int asRealmsClient(String slug, String method, String path) {
        return asClient(slug, RealmClient.CLIENT, method, path);
    }

    private int asClient(String slug, String clientId, String method, String path) {
        String token = tokens.find(slug, clientId).orElseThrow();
        return http.send(method, address.admin(path), token, method.equals("PUT") ? Map.of("enabled", true) : null)
                .status();
    }

    private static String redirect(String slug) {
        return "http://127.0.0.1:8080/sign-in/" + slug + "/callback";
    }

    private static String accessToken(Answer answer) {
        if (!answer.ok()) {
            throw new AssertionError("no token: " + answer);
        }
        return answer.body().path("access_token").asText();
    }
}
