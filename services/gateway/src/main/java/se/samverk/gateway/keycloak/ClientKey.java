package se.samverk.gateway.keycloak;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.samverk.common.hash.Sha256;

/** The key by which the gateway shows each realm that it is the client {@code samverk-gateway} (RFC 7523). */
@Singleton
public class ClientKey {
    public static final String CLIENT_ID = "samverk-gateway";
    private static final Duration VALID = Duration.ofSeconds(30);

    private final Path file;
    private final RSAPrivateCrtKey key;
    private final String id;
    private final String issuerBase;

    ClientKey(
            @ConfigProperty(name = "samverk.gateway.key-file") Path file,
            @ConfigProperty(name = "samverk.keycloak.url") String keycloak) {
        this.file = file;
        this.key = read(file);
        this.id = thumbprint(key);
        this.issuerBase = keycloak + "/realms/";
    }

    public Path file() {
        return file;
    }

    /** The key's id in the realm's settings: its thumbprint (RFC 7638). */
    public String id() {
        return id;
    }

    /** What an assertion for the realm must name as its audience: the issuer, whatever address it is reached by. */
    public String audience(String realm) {
        return issuerBase + realm;
    }

    String assertion(String realm) {
        return Jwt.issuer(CLIENT_ID)
                .subject(CLIENT_ID)
                .audience(audience(realm))
                .claim("jti", UUID.randomUUID().toString())
                .expiresIn(VALID)
                .jws()
                .keyId(id)
                .algorithm(SignatureAlgorithm.RS256)
                .sign(key);
    }

    private static RSAPrivateCrtKey read(Path file) {
        try {
            String pem = Files.readString(file);
            String base64 = pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
            return (RSAPrivateCrtKey) KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
        } catch (IOException e) {
            throw new UncheckedIOException("the gateway's key could not be read: " + file, e);
        } catch (GeneralSecurityException | IllegalArgumentException | ClassCastException e) {
            throw new IllegalArgumentException("the gateway's key is not a PKCS#8 RSA key in PEM: " + file, e);
        }
    }

    private static String thumbprint(RSAPrivateCrtKey key) {
        String canonical = "{\"e\":\"%s\",\"kty\":\"RSA\",\"n\":\"%s\"}"
                .formatted(base64(key.getPublicExponent()), base64(key.getModulus()));
        byte[] hash = Sha256.of(canonical.getBytes(StandardCharsets.US_ASCII));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }

    private static String base64(BigInteger unsigned) {
        byte[] bytes = unsigned.toByteArray();
        byte[] digits = bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digits);
    }
}
