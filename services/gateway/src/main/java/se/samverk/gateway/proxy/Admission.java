package se.samverk.gateway.proxy;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samverk.common.problem.Problem;
import se.samverk.common.tenancy.Realm;
import se.samverk.common.tenancy.Realms;
import se.samverk.gateway.apiclient.CutOffs;
import se.samverk.gateway.limit.Allowance;
import se.samverk.gateway.limit.RateLimits;
import se.samverk.gateway.session.CsrfTokens;
import se.samverk.gateway.session.Session;
import se.samverk.gateway.session.SessionRenewal;
import se.samverk.gateway.session.Sessions;
import se.samverk.gateway.session.UnverifiedClaims;

/**
 * Decides on a call before it is passed on: is there an allowance for it, and whose token does it carry? Whether that
 * token may do what is asked is the service's to judge. Waits for the database, so not on an event loop.
 */
@Singleton
class Admission {
    static final String UNKNOWN_TENANT = "none";

    /**
     * What a call brings along.
     *
     * @param bearer the token it carries itself; then its cookie counts for nothing
     * @param handle what its session cookie holds
     */
    record Arrival(
            String address,
            @Nullable String bearer,
            @Nullable String handle,
            CsrfTokens.Proof proof) {}

    /**
     * @param bearer the token to pass on, if there is one
     * @param tenant the realm's code for logs and metrics, as far as known
     * @param client the API client that calls by a token of its own, unless the token is refused; else empty
     * @param refusal why the call isn't passed on, if it isn't
     */
    record Verdict(
            Optional<Allowance> allowance,
            @Nullable String bearer,
            String tenant,
            String client,
            @Nullable Problem refusal) {}

    private final RateLimits limits;
    private final Sessions sessions;
    private final SessionRenewal renewal;
    private final CsrfTokens csrf;
    private final Realms realms;
    private final CutOffs cutOffs;

    Admission(
            RateLimits limits,
            Sessions sessions,
            SessionRenewal renewal,
            CsrfTokens csrf,
            Realms realms,
            CutOffs cutOffs) {
        this.limits = limits;
        this.sessions = sessions;
        this.renewal = renewal;
        this.csrf = csrf;
        this.realms = realms;
        this.cutOffs = cutOffs;
    }

    Verdict judge(Arrival arrival) {
        Optional<Allowance> ofAddress = limits.takeOfAddress(arrival.address());
        if (isSpent(ofAddress)) {
            return refused(ofAddress, UNKNOWN_TENANT, tooMany());
        }
        if (arrival.bearer() != null) {
            return judgeBearer(arrival.bearer(), arrival.address());
        }
        return arrival.handle() == null
                ? new Verdict(ofAddress, null, UNKNOWN_TENANT, "", null)
                : judgeSession(arrival.handle(), arrival.proof(), ofAddress);
    }

    private Verdict judgeBearer(String bearer, String address) {
        UnverifiedClaims claims = UnverifiedClaims.of(bearer);
        String issuer = claims.text("iss");
        String client = claims.text("azp");
        String identity = String.join("|", issuer, client, claims.text("sub"), address);
        Optional<Allowance> allowance = limits.takeOfClient(identity);
        String tenant = realms.byIssuer(issuer).map(Realm::code).orElse(UNKNOWN_TENANT);
        if (isSpent(allowance)) {
            return refused(allowance, tenant, tooMany());
        }
        long issued = claims.time("iat", Instant.EPOCH).getEpochSecond();
        return cutOffs.refuses(tenant, client, issued)
                ? refused(allowance, tenant, Problem.of(401, "client-cut-off"))
                : new Verdict(allowance, bearer, tenant, client, null);
    }

    private Verdict judgeSession(String handle, CsrfTokens.Proof proof, Optional<Allowance> ofAddress) {
        Optional<Session> found = sessions.find(handle);
        if (found.isEmpty()) {
            return refused(ofAddress, UNKNOWN_TENANT, SessionRenewal.ended());
        }
        Session session = found.get();
        String tenant = realms.bySlug(session.realm()).map(Realm::code).orElse(UNKNOWN_TENANT);
        Optional<Allowance> allowance = limits.takeOfClient(handle);
        if (isSpent(allowance)) {
            return refused(allowance, tenant, tooMany());
        }
        try {
            csrf.require(session, proof);
            return new Verdict(allowance, renewal.fresh(session).tokens().accessToken(), tenant, "", null);
        } catch (Problem refusal) {
            return refused(allowance, tenant, refusal);
        }
    }

    private static Verdict refused(Optional<Allowance> allowance, String tenant, Problem refusal) {
        return new Verdict(allowance, null, tenant, "", refusal);
    }

    private static boolean isSpent(Optional<Allowance> allowance) {
        return allowance.isPresent() && !allowance.get().granted();
    }

    private static Problem tooMany() {
        return Problem.of(429, "too-many-calls");
    }
}
