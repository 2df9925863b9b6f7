package se.samverk.common.hash;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 (FIPS 180-4), which every Java platform has. */
public final class Sha256 {
    private Sha256() {}

    /** A digest for what comes in pieces. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The 32 bytes. */
    public static byte[] of(byte[] content) {
        return digest().digest(content);
    }

    /** In lower-case hexadecimal. */
    public static String hex(byte[] content) {
        return HexFormat.of().formatHex(of(content));
    }
}
