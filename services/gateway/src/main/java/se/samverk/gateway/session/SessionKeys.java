package se.samverk.gateway.session;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The keys for sessions, each for one use, all from the one secret that the replicas share (HKDF, RFC 5869). */
@Singleton
public class SessionKeys {
    private static final int SECRET_BYTES = 32;

    private final byte[] secret;
    private final SecretKey tokens;
    private final SecretKey csrf;
    private final SecretKey owners;

    SessionKeys(@ConfigProperty(name = "samverk.gateway.token-key") String base64) {
        secret = Base64.getDecoder().decode(base64.strip());
        if (secret.length != SECRET_BYTES) {
            throw new IllegalArgumentException("samverk.gateway.token-key is 32 bytes in base64");
        }
        tokens = derive("AES", "session tokens");
        csrf = derive("HmacSHA256", "csrf tokens");
        owners = derive("HmacSHA256", "session owners");
    }

    SecretKey tokens() {
        return tokens;
    }

    SecretKey csrf() {
        return csrf;
    }

    SecretKey owners() {
        return owners;
    }

    /** Protects what is remembered in a cookie between leaving for Keycloak and coming back. */
    public String signInState() {
        return Base64.getEncoder().encodeToString(derive("AES", "sign-in state").getEncoded());
    }

    private SecretKey derive(String algorithm, String purpose) {
        try {
            var parameters = HKDFParameterSpec.ofExtract()
                    .addIKM(secret)
                    .thenExpand(purpose.getBytes(StandardCharsets.US_ASCII), SECRET_BYTES);
            return KDF.getInstance("HKDF-SHA256").deriveKey(algorithm, parameters);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
