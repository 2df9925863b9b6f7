package se.samverk.gateway.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import se.samverk.common.hash.Sha256;

/** Handles: 256 random bits that a browser holds, and the hash by which their row is found. */
final class Handles {
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Handles() {}

    static String next() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The row's id. The stage keeps the handle of an unfinished sign-in from passing for a session's. */
    static byte[] hash(Stage stage, String handle) {
        MessageDigest digest = Sha256.digest();
        digest.update((byte) stage.ordinal());
        return digest.digest(handle.getBytes(StandardCharsets.UTF_8));
    }
}
