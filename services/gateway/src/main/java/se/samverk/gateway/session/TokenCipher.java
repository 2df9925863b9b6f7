package se.samverk.gateway.session;

import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * AES-256-GCM over a session's tokens, bound to the session's id: tokens moved to another row do not open. Stored as
 * nonce (12 bytes), ciphertext, tag (16 bytes).
 */
@Singleton
class TokenCipher {
    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SessionKeys keys;
    private final SecureRandom random = new SecureRandom();

    TokenCipher(SessionKeys keys) {
        this.keys = keys;
    }

    byte[] seal(Tokens tokens, byte[] sessionId) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, sessionId, ByteBuffer.wrap(pack(tokens)));
        return ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
    }

    Tokens open(byte[] stored, byte[] sessionId) {
        ByteBuffer bytes = ByteBuffer.wrap(stored);
        byte[] nonce = new byte[NONCE_BYTES];
        bytes.get(nonce);
        return unpack(run(Cipher.DECRYPT_MODE, nonce, sessionId, bytes));
    }

    private byte[] run(int mode, byte[] nonce, byte[] sessionId, ByteBuffer input) {
        try {
            Cipher cipher = Cipher.getInstance(ALGORITHM);
            cipher.init(mode, keys.tokens(), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(sessionId);
            byte[] rest = new byte[input.remaining()];
            input.get(rest);
            return cipher.doFinal(rest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "a session's tokens could not be " + (mode == Cipher.ENCRYPT_MODE ? "sealed" : "opened"), e);
        }
    }

    private static byte[] pack(Tokens tokens) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            for (String token : new String[] {tokens.idToken(), tokens.accessToken(), tokens.refreshToken()}) {
                byte[] text = token.getBytes(StandardCharsets.UTF_8);
                out.writeInt(text.length);
                out.write(text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Tokens unpack(byte[] packed) {
        try (var in = new DataInputStream(new ByteArrayInputStream(packed))) {
            return new Tokens(text(in), text(in), text(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }
}
