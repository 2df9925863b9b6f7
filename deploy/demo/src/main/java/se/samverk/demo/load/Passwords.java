package se.samverk.demo.load;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The demo users' passwords. They are derived from the installation's own secret, so that they differ between
 * installations and a second run knows those that the first one set.
 */
final class Passwords {
    private static final int LENGTH = 20;

    private final SecretKeySpec key;

    Passwords(String secret) {
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    String of(String realm, String username) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            byte[] bytes = mac.doFinal((realm + "/" + username).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().encodeToString(bytes).substring(0, LENGTH);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
