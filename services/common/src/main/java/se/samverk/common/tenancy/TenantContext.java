package se.samverk.common.tenancy;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;
import se.samverk.common.web.TenantMetrics;

/**
 * The municipality that the present call or job acts for, and who acts. A call's is set once, after its token has been
 * judged; a job's by {@link #runAs} or {@link #runAsFederation}.
 */
@RequestScoped
public class TenantContext {
    private static final Pattern CODE = Pattern.compile("[0-9]{4}");
    private static final String JOB = "job";
    private static final String LOG_KEY = "tenant";

    private @Nullable String tenant;
    private String actor = "";
    private String actorName = "";
    private boolean federationTransaction;

    /** The municipality's code; empty for the federation's own work and before the token has been judged. */
    public Optional<String> tenant() {
        return Optional.ofNullable(tenant);
    }

    /** The token's subject; {@code job} in a job. */
    public String actor() {
        return actor;
    }

    /** The name of whom a job acts for; empty in calls, whose token says it, and in jobs that nobody started. */
    public String actorName() {
        return actorName;
    }

    /** Sets for whom this call acts. */
    public void set(@Nullable String code, String newActor) {
        if (code != null && !CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("not a municipality code");
        }
        tenant = code;
        actor = newActor;
        String name = code == null ? Realm.FEDERATION : code;
        MDC.put(LOG_KEY, name);
        TenantMetrics.note(name);
    }

    /** Whether the running transaction reaches across municipalities. */
    public boolean inFederationTransaction() {
        return federationTransaction;
    }

    boolean federationTransaction() {
        return federationTransaction;
    }

    void federationTransaction(boolean begun) {
        federationTransaction = begun;
    }

    void name(String newName) {
        actorName = newName;
    }

    /** Runs a job's work for one municipality. */
    public static void runAs(String code, Runnable work) {
        run(code, JOB, "", work);
    }

    /** The same, in the name of the person or client who had it done: {@code actor} is the token's subject. */
    public static void runFor(String code, String actor, String name, Runnable work) {
        run(code, actor, name, work);
    }

    /** Runs a job's work for the federation. */
    public static void runAsFederation(Runnable work) {
        run(null, JOB, "", work);
    }

    private static void run(@Nullable String code, String actor, String name, Runnable work) {
        ManagedContext requests = Arc.container().requestContext();
        if (requests.isActive()) {
            throw new IllegalStateException("a call already has its tenant");
        }
        requests.activate();
        try {
            TenantContext context =
                    Arc.container().instance(TenantContext.class).get();
            context.set(code, actor);
            context.name(name);
            work.run();
        } finally {
            MDC.remove(LOG_KEY);
            requests.terminate();
        }
    }
}
