package se.samverk.gateway.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class TokenCipherTest {
    private static final byte[] ROW = new byte[32];
    private static final Tokens TOKENS = new Tokens("id", "åccess", "refresh");

    private final TokenCipher cipher = cipher(1);

    @Test
    void whatIsSealedOpensAgain() {
        assertEquals(TOKENS, cipher.open(cipher.seal(TOKENS, ROW), ROW));
    }

    @Test
    void sealedTokensShowNothingAndNeverLookTheSame() {
        byte[] sealed = cipher.seal(TOKENS, ROW);
        assertFalse(new String(sealed, StandardCharsets.ISO_8859_1).contains("refresh"));
        assertFalse(Arrays.equals(sealed, cipher.seal(TOKENS, ROW)));
    }

    @Test
    void tokensOfAnotherRowDoNotOpen() {
        byte[] other = new byte[32];
        other[31] = 1;
        byte[] sealed = cipher.seal(TOKENS, ROW);
        assertThrows(IllegalStateException.class, () -> cipher.open(sealed, other));
    }

    @Test
    void changedTokensDoNotOpen() {
        byte[] sealed = cipher.seal(TOKENS, ROW);
        for (int place = 0; place < sealed.length; place++) {
            byte[] changed = sealed.clone();
            changed[place] ^= 1;
            assertThrows(IllegalStateException.class, () -> cipher.open(changed, ROW));
        }
    }

    @Test
    void anotherKeyDoesNotOpen() {
        byte[] sealed = cipher.seal(TOKENS, ROW);
        assertThrows(IllegalStateException.class, () -> cipher(2).open(sealed, ROW));
    }

    @Test
    void keyOfAnotherLengthIsRefused() {
        String tooShort = Base64.getEncoder().encodeToString(new byte[16]);
        assertThrows(IllegalArgumentException.class, () -> new SessionKeys(tooShort));
    }

    private static TokenCipher cipher(int seed) {
        byte[] secret = new byte[32];
        Arrays.fill(secret, (byte) seed);
        return new TokenCipher(new SessionKeys(Base64.getEncoder().encodeToString(secret)));
    }
}
