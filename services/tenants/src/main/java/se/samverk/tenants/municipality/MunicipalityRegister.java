package se.samverk.tenants.municipality;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samverk.common.audit.AuditEvent;
import se.samverk.common.audit.AuditTrail;
import se.samverk.common.etag.ETags;
import se.samverk.common.events.Outbox;
import se.samverk.common.problem.Problem;
import se.samverk.common.tenancy.AsFederation;
import se.samverk.common.tenancy.AsTenant;
import se.samverk.common.tenancy.Realm;
import se.samverk.common.tenancy.Realms;
import se.samverk.common.time.Days;

/** The register of members. Every change of it is told to the other services. */
@Singleton
public class MunicipalityRegister {
    private static final String RECORD = "municipality";
    static final String EVENT = "se.samverk.tenants.municipality.v1";

    private final MunicipalityRepository repository;
    private final Realms realms;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Clock clock;

    MunicipalityRegister(
            MunicipalityRepository repository, Realms realms, Outbox outbox, AuditTrail audit, Clock clock) {
        this.repository = repository;
        this.realms = realms;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** One page of all members, by name. */
    @AsFederation(readOnly = true)
    Slice all(long first, int max) {
        return new Slice(repository.page(first, max), repository.count());
    }

    /** The municipality that the call acts for. */
    @AsTenant(readOnly = true)
    public Optional<MunicipalityView> find(String code) {
        return repository.find(code);
    }

    /** The same, where the caller acts for the federation. */
    @AsFederation(readOnly = true)
    public Optional<MunicipalityView> findForFederation(String code) {
        return repository.find(code);
    }

    /**
     * Makes the municipality a member: from the end of the transaction its realm's tokens are accepted, here at once and
     * in the other services as soon as they have the event.
     */
    @AsFederation
    public void register(String code, String slug, String name, ChangedMunicipality content) {
        Municipality municipality = new Municipality(code, slug, name, clock.instant());
        municipality.rename(new DatedName(Days.today(clock), name), clock.instant());
        municipality.change(normalised(content.organisationNumber()), content.populations(), clock.instant());
        repository.add(municipality);
        repository.flush();
        writeDepartments(code, content.departments());
        realms.register(new Realm(code, slug, name));
        audit.record(AuditEvent.added(RECORD, code, tell(code)).in(code));
    }

    @AsFederation
    MunicipalityView change(String code, @Nullable String ifMatch, ChangedMunicipality content) {
        Municipality municipality = repository.locked(code).orElseThrow(Problem::notFound);
        repository.lockOrganisation(code, clock.instant());
        MunicipalityView before = repository.find(code).orElseThrow();
        ETags.requireMatch(ifMatch, before.version());
        municipality.change(normalised(content.organisationNumber()), content.populations(), clock.instant());
        writeDepartments(code, content.departments());
        MunicipalityView after = tell(code);
        audit.record(AuditEvent.changed(RECORD, code, before, after).in(code));
        return after;
    }

    @AsFederation
    MunicipalityView rename(String code, @Nullable String ifMatch, DatedName name) {
        Municipality municipality = repository.locked(code).orElseThrow(Problem::notFound);
        repository.lockOrganisation(code, clock.instant());
        MunicipalityView before = repository.find(code).orElseThrow();
        ETags.requireMatch(ifMatch, before.version());
        municipality.rename(new DatedName(name.validFrom(), name.name().strip()), clock.instant());
        MunicipalityView after = tell(code);
        realms.register(new Realm(code, after.slug(), after.name()));
        audit.record(AuditEvent.of(RECORD, "renamed", code, before, after).in(code));
        return after;
    }

    /** Tells the other services what the municipality is like now. */
    MunicipalityView tell(String code) {
        repository.flush();
        MunicipalityView now = repository.find(code).orElseThrow();
        outbox.publish(EVENT, code, now);
        return now;
    }

    /** Changes those that began the same day under the same code, adds the others, and lets none disappear. */
    private void writeDepartments(String municipality, List<DepartmentPeriod> wanted) {
        List<Department> known = new ArrayList<>(repository.departments(municipality));
        if (known.stream().anyMatch(department -> wanted.stream().noneMatch(department::began))) {
            throw Problem.unprocessable("department-removed");
        }
        for (DepartmentPeriod period : wanted) {
            known.stream()
                    .filter(department -> department.began(period))
                    .findFirst()
                    .ifPresentOrElse(department -> department.change(period), () -> {
                        Department added = new Department(municipality, period);
                        known.add(added);
                        repository.add(added);
                    });
        }
        wanted.forEach(period -> setParent(known, period));
    }

    private static void setParent(List<Department> all, DepartmentPeriod period) {
        Department child = all.stream()
                .filter(department -> department.began(period))
                .findFirst()
                .orElseThrow();
        child.parentId = all.stream()
                .filter(other -> other.code.equals(period.parentCode()) && other.covers(period.validFrom()))
                .max(Comparator.comparing(other -> other.validFrom))
                .map(parent -> parent.id)
                .orElse(null);
    }

    private static @Nullable String normalised(@Nullable String organisationNumber) {
        return organisationNumber == null
                ? null
                : OrganisationNumber.parse(organisationNumber).orElseThrow();
    }

    /** Some of a list, and how long the whole is. */
    record Slice(List<MunicipalityView> items, long total) {}
}
