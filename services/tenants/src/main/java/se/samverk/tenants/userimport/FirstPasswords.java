package se.samverk.tenants.userimport;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import se.samverk.tenants.keycloak.ClientKey;

/**
 * Temporary passwords that can be made again from an import's seed and this service's key, so that none has to be
 * stored, and a row that is taken anew after a crash gets the same. Each is changed at the first sign-in.
 */
@Singleton
class FirstPasswords {
    private static final String PURPOSE = "samverk.user-import.passwords";
    private static final int BYTES = 12;

    private final ClientKey key;

    FirstPasswords(ClientKey key) {
        this.key = key;
    }

    String of(byte[] seed, String username) {
        byte[] own = hmac(key.secretFor(PURPOSE), seed);
        byte[] password = hmac(own, username.getBytes(StandardCharsets.UTF_8));
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(password, BYTES));
        return text.replace('-', 'k').replace('_', 'm'); // what a spreadsheet leaves as it is
    }

    private static byte[] hmac(byte[] secret, byte[] data) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac.doFinal(data);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
