package se.samverk.gateway.signin;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.http.Get;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;
import org.jose4j.lang.UnresolvableKeyException;
import se.samverk.common.tenancy.Realm;
import se.samverk.common.tenancy.Realms;
import se.samverk.gateway.keycloak.ClientKey;
import se.samverk.gateway.session.EndedElsewhere.Notice;
import se.samverk.gateway.session.UnverifiedClaims;

/**
 * Judges logout tokens by OpenID Connect Back-Channel Logout 1.0, section 2.6: signed by the realm that it names, meant
 * for us, fresh, of that kind and no other.
 */
@Singleton
class LogoutTokens {
    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";
    private static final int MILLIS = 5_000;
    private static final int SLACK_SECONDS = 30;
    private static final int OLDEST_SECONDS = 300;
    /** An unknown key makes us ask the realm for its keys anew, but no more often than this. */
    private static final long ASK_AGAIN_MILLIS = 30_000;

    private final Realms realms;
    private final String internalUrl;
    private final Map<String, HttpsJwks> keys = new ConcurrentHashMap<>();

    LogoutTokens(Realms realms, @ConfigProperty(name = "samverk.keycloak.internal-url") String internalUrl) {
        this.realms = realms;
        this.internalUrl = internalUrl;
    }

    /**
     * What the token says, if it may be believed.
     *
     * @throws IOException if the realm could not be asked for its keys
     */
    Optional<Notice> judge(String token) throws IOException {
        String issuer = UnverifiedClaims.of(token).text("iss");
        Optional<Realm> realm = realms.byIssuer(issuer);
        return realm.isEmpty()
                ? Optional.empty()
                : judge(token, issuer, realm.get().slug());
    }

    private Optional<Notice> judge(String token, String issuer, String slug) throws IOException {
        try {
            JwtClaims claims = consumer(issuer, slug).processToClaims(token);
            return says(claims) ? Optional.of(notice(claims, slug)) : Optional.empty();
        } catch (InvalidJwtException refused) {
            if (refused.getCause() instanceof UnresolvableKeyException keyless
                    && keyless.getCause() instanceof IOException silent) {
                throw silent;
            }
            return Optional.empty();
        } catch (MalformedClaimException refused) {
            return Optional.empty();
        }
    }

    private JwtConsumer consumer(String issuer, String slug) {
        return new JwtConsumerBuilder()
                .setVerificationKeyResolver(new HttpsJwksVerificationKeyResolver(keys(slug)))
                .setJwsAlgorithmConstraints(
                        AlgorithmConstraints.ConstraintType.PERMIT, AlgorithmIdentifiers.RSA_USING_SHA256)
                .setExpectedIssuer(issuer)
                .setExpectedAudience(ClientKey.CLIENT_ID)
                .setRequireJwtId()
                .setRequireIssuedAt()
                .setIssuedAtRestrictions(SLACK_SECONDS, OLDEST_SECONDS)
                .setRequireExpirationTime()
                .setMaxFutureValidityInMinutes(OLDEST_SECONDS / 60)
                .setAllowedClockSkewInSeconds(SLACK_SECONDS)
                .build();
    }

    /** Whether it is a logout token: any other kind that the realm has signed for us lacks the event or has a nonce. */
    private static boolean says(JwtClaims claims) {
        return claims.getClaimValue("events") instanceof Map<?, ?> events
                && events.get(EVENT) instanceof Map<?, ?>
                && !claims.hasClaim("nonce")
                && (claims.hasClaim("sid") || claims.hasClaim("sub"));
    }

    private static Notice notice(JwtClaims claims, String slug) throws MalformedClaimException {
        return new Notice(
                slug,
                claims.getJwtId(),
                Instant.ofEpochMilli(claims.getExpirationTime().getValueInMillis())
                        .plusSeconds(SLACK_SECONDS),
                claims.getStringClaimValue("sid"),
                claims.getStringClaimValue("sub"));
    }

    private HttpsJwks keys(String slug) {
        return keys.computeIfAbsent(slug, this::connect);
    }

    private HttpsJwks connect(String slug) {
        Get http = new Get();
        http.setConnectTimeout(MILLIS);
        http.setReadTimeout(MILLIS);
        HttpsJwks jwks = new HttpsJwks(internalUrl + "/realms/" + slug + "/protocol/openid-connect/certs");
        jwks.setSimpleHttpGet(http);
        jwks.setRefreshReprieveThreshold(ASK_AGAIN_MILLIS);
        return jwks;
    }
}
