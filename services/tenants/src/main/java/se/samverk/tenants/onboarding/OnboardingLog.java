package se.samverk.tenants.onboarding;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samverk.common.audit.AuditEvent;
import se.samverk.common.audit.AuditTrail;
import se.samverk.common.hash.Sha256;
import se.samverk.common.paging.PageRequest;
import se.samverk.common.problem.Problem;
import se.samverk.common.security.Caller;
import se.samverk.common.tenancy.AsFederation;
import se.samverk.tenants.municipality.MunicipalityRegister;

/** Records how far each onboarding has come. Every method is a short transaction of its own. */
@Singleton
class OnboardingLog {
    private final EntityManager entities;
    private final MunicipalityRegister register;
    private final AuditTrail audit;
    private final ObjectMapper json;
    private final Caller caller;
    private final Clock clock;

    OnboardingLog(
            EntityManager entities,
            MunicipalityRegister register,
            AuditTrail audit,
            ObjectMapper json,
            Caller caller,
            Clock clock) {
        this.entities = entities;
        this.register = register;
        this.audit = audit;
        this.json = json;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Begins, or goes on with, what was asked for.
     *
     * @throws Problem 409 if code or slug is another's, or the municipality is a member already with other content
     */
    @AsFederation
    Step begin(NewMunicipality request) {
        requireFreeSlug(request);
        String hash = hash(request);
        Onboarding onboarding = find(request.code()).orElseGet(() -> added(request.code()));
        requireGoingOn(onboarding);
        if (!onboarding.accepts(request, hash)) {
            throw onboarding.reached().isBefore(Step.REGISTERED)
                    ? Problem.conflict("onboarding-differs", onboarding.code, onboarding.slug, onboarding.name)
                    : Conflicts.code(onboarding.code, onboarding.name);
        }
        onboarding.take(request, hash, clock.instant());
        if (onboarding.reached().isBefore(Step.COMPLETED)) {
            tell("requested", onboarding);
        }
        return onboarding.reached();
    }

    /** Whether it is still wanted: somebody may have given it up meanwhile. */
    @AsFederation
    boolean reached(String code, Step step) {
        Optional<Onboarding> found = find(code).filter(onboarding -> onboarding.givenUpAt == null);
        found.ifPresent(onboarding -> {
            onboarding.reach(step, clock.instant());
            tell(step.stored(), onboarding);
        });
        return found.isPresent();
    }

    /** Makes it a member, and records that, in one transaction. */
    @AsFederation
    void register(NewMunicipality request) {
        Onboarding onboarding = find(request.code()).orElseThrow(Conflicts::givenUp);
        requireGoingOn(onboarding);
        if (onboarding.reached().isBefore(Step.REGISTERED)) {
            register.register(request.code(), request.slug(), request.realm().name(), request.content());
            onboarding.reach(Step.REGISTERED, clock.instant());
        }
    }

    /**
     * Marks it as given up, so that nobody goes on with it.
     *
     * @throws Problem 409 if it is a member already
     */
    @AsFederation
    OnboardingView beginGivingUp(String code) {
        Onboarding onboarding = find(code).orElseThrow(Problem::notFound);
        if (!onboarding.reached().isBefore(Step.REGISTERED)) {
            throw Problem.conflict("onboarding-registered", onboarding.code, onboarding.name);
        }
        onboarding.giveUp(clock.instant());
        return OnboardingView.of(onboarding);
    }

    /** Leaves no trace of it but in the audit trail. */
    @AsFederation
    void forget(String code) {
        find(code).ifPresent(onboarding -> {
            entities.remove(onboarding);
            audit.record(AuditEvent.of("onboarding", "given-up", code, OnboardingView.of(onboarding), null));
        });
    }

    @AsFederation(readOnly = true)
    Optional<OnboardingView> state(String code) {
        return Optional.ofNullable(entities.find(Onboarding.class, code)).map(OnboardingView::of);
    }

    /** Adds code or slug to {@code faults} if another has it; a municipality's own unfinished onboarding is no other. */
    @AsFederation(readOnly = true)
    void checkFree(@Nullable String code, @Nullable String slug, Problem faults) {
        if (code != null) {
            Optional.ofNullable(entities.find(Onboarding.class, code))
                    .filter(known -> !known.reached().isBefore(Step.REGISTERED))
                    .ifPresent(known -> faults.withField("code", "code-taken", code, known.name));
        }
        if (slug != null) {
            holder(slug, code == null ? "" : code)
                    .ifPresent(other -> faults.withField("slug", "slug-taken-by", slug, other.name));
        }
    }

    @AsFederation(readOnly = true)
    Slice unfinished(PageRequest page) {
        String completed = Step.COMPLETED.stored();
        List<Onboarding> items = entities.createQuery(
                        "from Onboarding where step <> :completed order by requestedAt, code", Onboarding.class)
                .setParameter("completed", completed)
                .setFirstResult(Math.toIntExact(page.offset()))
                .setMaxResults(page.limit)
                .getResultList();
        long total = entities.createQuery("select count(*) from Onboarding where step <> :completed", Long.class)
                .setParameter("completed", completed)
                .getSingleResult();
        return new Slice(items, total);
    }

    /** Some of a list, and how long the whole is. */
    record Slice(List<Onboarding> items, long total) {}

    private void tell(String step, Onboarding onboarding) {
        audit.record(AuditEvent.of("onboarding", step, onboarding.code, null, OnboardingView.of(onboarding)));
    }

    private Optional<Onboarding> find(String code) {
        return Optional.ofNullable(entities.find(Onboarding.class, code, LockModeType.PESSIMISTIC_WRITE));
    }

    private Onboarding added(String code) {
        Onboarding onboarding = new Onboarding(code, caller.subject(), clock.instant());
        entities.persist(onboarding);
        return onboarding;
    }

    private void requireFreeSlug(NewMunicipality request) {
        holder(request.slug(), request.code()).ifPresent(other -> {
            throw Conflicts.slug(other.slug, other.name);
        });
    }

    private Optional<Onboarding> holder(String slug, String exceptCode) {
        return entities.createQuery("from Onboarding where slug = :slug and code <> :code", Onboarding.class)
                .setParameter("slug", slug)
                .setParameter("code", exceptCode)
                .getResultStream()
                .findFirst();
    }

    private static void requireGoingOn(Onboarding onboarding) {
        if (onboarding.givenUpAt != null) {
            throw Conflicts.givenUp();
        }
    }

    private String hash(NewMunicipality request) {
        try {
            return Sha256.hex(json.writeValueAsString(request).getBytes(StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
