package se.samverk.tenants.keycloak;

import io.smallrye.jwt.build.Jwt;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import se.samverk.common.hash.Sha256;

/** The RSA key by which this service shows Keycloak who it is (private_key_jwt, RFC 7523), in every realm. */
@Singleton
public class ClientKey {
    private static final Duration ASSERTION_LIFE = Duration.ofSeconds(60);
    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

    private final Optional<Path> file;
    private final Clock clock;
    private volatile @Nullable RSAPrivateCrtKey key;

    ClientKey(@ConfigProperty(name = "samverk.provisioner.key-file") Optional<Path> file, Clock clock) {
        this.file = file;
        this.clock = clock;
    }

    /** The public half as a JSON Web Key Set, for a realm's client to be known by. */
    public String jwks() {
        RSAPrivateCrtKey pair = key();
        return "{\"keys\":[{\"kty\":\"RSA\",\"use\":\"sig\",\"alg\":\"RS256\",\"kid\":\"%s\",\"e\":\"%s\",\"n\":\"%s\"}]}"
                .formatted(thumbprint(pair), unsigned(pair.getPublicExponent()), unsigned(pair.getModulus()));
    }

    /** A secret of this service's own for one purpose; the same for as long as the key is. */
    public byte[] secretFor(String purpose) {
        MessageDigest digest = Sha256.digest();
        digest.update(key().getPrivateExponent().toByteArray());
        return digest.digest(purpose.getBytes(StandardCharsets.UTF_8));
    }

    /** A signed statement that we are {@code clientId}, for Keycloak's {@code issuer} only. */
    String assertion(String clientId, String issuer) {
        Instant now = clock.instant();
        return Jwt.claims()
                .issuer(clientId)
                .subject(clientId)
                .audience(issuer)
                .claim("jti", UUID.randomUUID().toString())
                .issuedAt(now)
                .expiresAt(now.plus(ASSERTION_LIFE))
                .jws()
                .keyId(thumbprint(key()))
                .sign(key());
    }

    private RSAPrivateCrtKey key() {
        RSAPrivateCrtKey known = key;
        if (known == null) {
            known = read(file.orElseThrow(() -> new IllegalStateException(
                    "samverk.provisioner.key-file (SAMVERK_PROVISIONER_KEY_FILE) is not set")));
            key = known;
        }
        return known;
    }

    private static RSAPrivateCrtKey read(Path file) {
        try {
            String body = Files.readString(file).replaceAll("-----[A-Z ]+-----|\\s", "");
            var encoded = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(body));
            return (RSAPrivateCrtKey) KeyFactory.getInstance("RSA").generatePrivate(encoded);
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException(file + " is not an RSA key in PKCS #8 PEM form", e);
        }
    }

    /** RFC 7638. */
    private static String thumbprint(RSAPrivateCrtKey pair) {
        String canonical = "{\"e\":\"%s\",\"kty\":\"RSA\",\"n\":\"%s\"}"
                .formatted(unsigned(pair.getPublicExponent()), unsigned(pair.getModulus()));
        return URL.encodeToString(Sha256.of(canonical.getBytes(StandardCharsets.UTF_8)));
    }

    private static String unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return URL.encodeToString(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }
}
