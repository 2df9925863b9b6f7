package se.samverk.tenants.onboarding;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import se.samverk.common.problem.Problem;
import se.samverk.common.tenancy.Realm;
import se.samverk.common.tenancy.Realms;
import se.samverk.tenants.keycloak.RealmCreator;
import se.samverk.tenants.keycloak.RealmRemover;
import se.samverk.tenants.keycloak.RealmTemplate;
import se.samverk.tenants.municipality.MunicipalityRegister;
import se.samverk.tenants.municipality.MunicipalityRules;
import se.samverk.tenants.user.CreatedUser;
import se.samverk.tenants.user.Users;

/**
 * Takes a municipality from a request to a member, in steps that are recorded as they are done. The same request goes on
 * from the last one, so a failure on the way costs nothing but another try; until it is registered nobody sees it. The
 * calls to Keycloak are made between the transactions, never in one.
 */
@Singleton
class OnboardingService {
    /** A member that isn't one yet, for rules that tell members' realms from the federation's. */
    private static final Realm MEMBER = new Realm("0000", "member", "");

    private final OnboardingLog log;
    private final RealmTemplate template;
    private final RealmCreator creator;
    private final RealmRemover remover;
    private final MunicipalityRegister register;
    private final Users users;
    private final Realms realms;
    private final Set<String> reservedSlugs;
    private final Clock clock;

    OnboardingService(
            OnboardingLog log,
            RealmTemplate template,
            RealmCreator creator,
            RealmRemover remover,
            MunicipalityRegister register,
            Users users,
            Realms realms,
            @ConfigProperty(name = "samverk.tenants.reserved-slugs") List<String> reservedSlugs,
            Clock clock) {
        this.log = log;
        this.template = template;
        this.creator = creator;
        this.remover = remover;
        this.register = register;
        this.users = users;
        this.realms = realms;
        this.reservedSlugs = Set.copyOf(reservedSlugs);
        this.clock = clock;
    }

    OnboardedMunicipality onboard(NewMunicipality request) {
        check(request);
        Step step = log.begin(request);
        if (step.isBefore(Step.REALM_CREATED)) {
            createRealm(request.realm());
            requireWanted(request.realm(), log.reached(request.code(), Step.REALM_CREATED));
        }
        if (step.isBefore(Step.REGISTERED)) {
            log.register(request);
            realms.all(); // looks in the table, so that this replica knows the realm from now on
        }
        @Nullable CreatedUser administrator = null;
        if (step.isBefore(Step.COMPLETED)) {
            if (request.administrator() != null) {
                administrator =
                        users.ensure(request.realm(), request.administrator().asUser());
            }
            log.reached(request.code(), Step.COMPLETED);
        }
        var municipality = register.findForFederation(request.code()).orElseThrow();
        return new OnboardedMunicipality(municipality, administrator, step.isBefore(Step.COMPLETED));
    }

    /** Judges what has been filled in until now, all of it at once. */
    void check(OnboardingCheck draft) {
        Problem faults = Problem.unprocessable("municipality-refused");
        log.checkFree(draft.code(), draft.slug(), faults);
        if (draft.slug() != null && isReserved(draft.slug())) {
            faults.withField("slug", "slug-reserved", draft.slug());
        }
        if (!faults.fields().isEmpty()) {
            throw faults;
        }
        MunicipalityRules.check(
                draft.organisationNumber(), draft.populations(), draft.departments(), LocalDate.now(clock));
        if (draft.administrator() != null) {
            users.check(MEMBER, draft.administrator().asUser());
        }
    }

    /**
     * Undoes what has been done of it: the realm goes, then the record. The same call again finishes what a failure left.
     *
     * @throws Problem 409 if it is a member already
     */
    void giveUp(String code) {
        OnboardingView givenUp = log.beginGivingUp(code);
        remover.remove(givenUp.slug(), code);
        log.forget(code);
    }

    /** The last step alone, for a member whose administrator could not be invited. */
    CreatedUser inviteAdministrator(String code, NewAdministrator administrator) {
        OnboardingView state = log.state(code).orElseThrow(Problem::notFound);
        if (!Step.of(state.step()).equals(Step.REGISTERED)) {
            throw Problem.conflict("onboarding-not-at-administrator", state.name());
        }
        Realm realm = realms.byCode(code).orElseThrow(Problem::notFound);
        CreatedUser invited = users.ensure(realm, administrator.asUser());
        log.reached(code, Step.COMPLETED);
        return invited;
    }

    private void check(NewMunicipality request) {
        MunicipalityRules.check(
                request.organisationNumber(), request.populations(), request.departments(), LocalDate.now(clock));
        if (isReserved(request.slug())) {
            throw Problem.unprocessable("municipality-refused").withField("slug", "slug-reserved", request.slug());
        }
        if (request.administrator() != null) {
            users.check(request.realm(), request.administrator().asUser());
        }
    }

    private boolean isReserved(String slug) {
        return reservedSlugs.contains(slug)
                || realms.bySlug(slug).filter(Realm::isFederation).isPresent();
    }

    /** Whoever gave it up may have done so before the realm was there to be removed. */
    private void requireWanted(Realm realm, boolean wanted) {
        if (!wanted) {
            remover.remove(realm.slug(), realm.code());
            throw Conflicts.givenUp();
        }
    }

    private void createRealm(Realm realm) {
        if (creator.create(realm.slug(), realm.code(), template.fill(realm)) == RealmCreator.Outcome.TAKEN) {
            throw Conflicts.realm(realm.slug());
        }
    }
}
