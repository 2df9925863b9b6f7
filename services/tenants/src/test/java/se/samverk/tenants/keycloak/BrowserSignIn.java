package se.samverk.tenants.keycloak;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The steps that a browser takes to sign in, as far as the code that the gateway would be given. */
final class BrowserSignIn {
    static final String VERIFIER = "a-verifier-of-at-least-forty-three-characters-0123456789";
    private static final Pattern ACTION = Pattern.compile("action=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> cookies = new TreeMap<>();
    private final String issuer;
    private final String redirect;

    BrowserSignIn(String issuer, String redirect) {
        this.issuer = issuer;
        this.redirect = redirect;
    }

    HttpResponse<String> page(String language, boolean pkce) {
        String address =
                issuer + "/protocol/openid-connect/auth?client_id=samverk-gateway&response_type=code&scope=openid"
                        + "&state=any&ui_locales=" + language + "&redirect_uri=" + encode(redirect)
                        + (pkce ? "&code_challenge_method=S256&code_challenge=" + challenge() : "");
        return send(HttpRequest.newBuilder(URI.create(address)).GET());
    }

    /** Fills in the form of a page, and gives the code; empty if the sign-in was refused. */
    String submit(HttpResponse<String> page, String username, String password) {
        Matcher action = ACTION.matcher(page.body());
        if (!action.find()) {
            throw new AssertionError("no form in " + page.body());
        }
        String form = "username=" + encode(username) + "&password=" + encode(password) + "&credentialId=";
        var answer = send(HttpRequest.newBuilder(URI.create(action.group(1).replace("&amp;", "&")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        Matcher code = CODE.matcher(answer.headers().firstValue("Location").orElse(""));
        return code.find() ? code.group(1) : "";
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            for (String cookie : answer.headers().allValues("Set-Cookie")) {
                String pair = cookie.substring(0, cookie.indexOf(';'));
                cookies.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
            }
            return answer;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String challenge() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
