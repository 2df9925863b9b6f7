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
    private final OnboardingLog log;
    private final RealmTemplate template;
    private final RealmCreator creator;
    private final MunicipalityRegister register;
    private final Users users;
    private final Realms realms;
    private final Set<String> reservedSlugs;
    private final Clock clock;

    OnboardingService(
            OnboardingLog log,
            RealmTemplate template,
            RealmCreator creator,
            MunicipalityRegister register,
            Users users,
            Realms realms,
            @ConfigProperty(name = "samverk.tenants.reserved-slugs") List<String> reservedSlugs,
            Clock clock) {
        this.log = log;
        this.template = template;
        this.creator = creator;
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
            log.reached(request.code(), Step.REALM_CREATED);
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

    private void check(NewMunicipality request) {
        MunicipalityRules.check(
                request.organisationNumber(), request.populations(), request.departments(), LocalDate.now(clock));
        boolean federations =
                realms.bySlug(request.slug()).filter(Realm::isFederation).isPresent();
        if (federations || reservedSlugs.contains(request.slug())) {
            throw Problem.unprocessable("municipality-refused").withField("slug", "slug-reserved", request.slug());
        }
        if (request.administrator() != null) {
            users.check(request.realm(), request.administrator().asUser());
        }
    }

    private void createRealm(Realm realm) {
        if (creator.create(realm.slug(), realm.code(), template.fill(realm)) == RealmCreator.Outcome.TAKEN) {
            throw Problem.conflict("realm-in-use", realm.slug());
        }
    }
}
