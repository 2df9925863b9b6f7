package se.samverk.tenants.user;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.Base64;

/** Passwords to hand over, which are changed at the first sign-in. */
@Singleton
class TemporaryPasswords {
    private static final int BYTES = 12;

    private final SecureRandom random = new SecureRandom();

    String next() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
