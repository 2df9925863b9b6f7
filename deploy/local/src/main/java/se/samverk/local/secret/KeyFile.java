package se.samverk.local.secret;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import se.samverk.local.LocalException;

/** An RSA private key in a PKCS #8 PEM file, by which a client of Keycloak proves who it is (private_key_jwt). */
public record KeyFile(Path file) {

    private static final int BITS = 2048;
    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

    /** Makes the key unless the file exists. */
    public static KeyFile obtain(Path file) {
        if (!Files.exists(file)) PrivateFiles.write(file, generate());
        return new KeyFile(file);
    }

    /** The public half as a JSON Web Key Set; the key's id is its thumbprint (RFC 7638). */
    public String jwks() {
        var key = (RSAPrivateCrtKey) privateKey();
        var exponent = unsigned(key.getPublicExponent());
        var modulus = unsigned(key.getModulus());
        var canonical = "{\"e\":\"%s\",\"kty\":\"RSA\",\"n\":\"%s\"}".formatted(exponent, modulus);
        return "{\"keys\":[{\"kty\":\"RSA\",\"use\":\"sig\",\"alg\":\"RS256\",\"kid\":\"%s\",\"e\":\"%s\",\"n\":\"%s\"}]}"
                .formatted(thumbprint(canonical), exponent, modulus);
    }

    public PrivateKey privateKey() {
        var body = PrivateFiles.read(file).replaceAll("-----[A-Z ]+-----|\\s", "");
        try {
            return KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(body)));
        } catch (GeneralSecurityException e) {
            throw new LocalException("%s is not an RSA key in PKCS #8 PEM form.".formatted(file), e);
        }
    }

    private static String generate() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            var encoded = generator.generateKeyPair().getPrivate().getEncoded();
            var body = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                    .encodeToString(encoded);
            return "-----BEGIN PRIVATE KEY-----\n%s\n-----END PRIVATE KEY-----\n".formatted(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK makes RSA keys", e);
        }
    }

    private static String thumbprint(String canonical) {
        try {
            return URL.encodeToString(
                    MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static String unsigned(BigInteger number) {
        var bytes = number.toByteArray();
        return URL.encodeToString(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }
}
