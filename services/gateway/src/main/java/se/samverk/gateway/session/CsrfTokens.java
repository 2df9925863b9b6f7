package se.samverk.gateway.session;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Set;
import javax.crypto.Mac;
import org.jspecify.annotations.Nullable;
import se.samverk.common.problem.Problem;
import se.samverk.gateway.request.PublicOrigin;

/**
 * Proof that a changing call with a session cookie was made by our own page: a token that only a page of ours can read,
 * bound to the session, and what the browser says of where the call comes from.
 */
@Singleton
public class CsrfTokens {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private final SessionKeys keys;
    private final PublicOrigin origin;

    CsrfTokens(SessionKeys keys, PublicOrigin origin) {
        this.keys = keys;
        this.origin = origin;
    }

    public String of(Session session) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(keys.csrf());
            byte[] code = mac.doFinal(session.handle().getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(code);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Refuses a changing call of this session's that lacks the proof. */
    public void require(Session session, Proof proof) {
        if (SAFE.contains(proof.method())) {
            return;
        }
        boolean ours = proof.token() != null && same(of(session), proof.token());
        if (!ours || comesFromElsewhere(proof)) {
            throw Problem.of(403, "csrf");
        }
    }

    private boolean comesFromElsewhere(Proof proof) {
        if (proof.origin() != null) {
            return !origin.is(proof.origin());
        }
        return proof.fetchSite() != null && !"same-origin".equals(proof.fetchSite());
    }

    private static boolean same(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    /** What a call brings: its method, and the headers X-CSRF-Token, Origin, Sec-Fetch-Site. */
    public record Proof(
            String method,
            @Nullable String token,
            @Nullable String origin,
            @Nullable String fetchSite) {}
}
