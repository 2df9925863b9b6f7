package se.samverk.tenants.municipality;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samverk.common.audit.AuditEvent;
import se.samverk.common.audit.AuditTrail;
import se.samverk.common.etag.ETags;
import se.samverk.common.problem.Problem;
import se.samverk.common.tenancy.AsFederation;
import se.samverk.common.tenancy.AsTenant;
import se.samverk.common.time.Days;

/** A municipality's departments, which it governs itself; the federation's operator may help. */
@Singleton
class DepartmentRegister {
    private final MunicipalityRepository repository;
    private final MunicipalityRegister municipalities;
    private final AuditTrail audit;
    private final Clock clock;

    DepartmentRegister(
            MunicipalityRepository repository, MunicipalityRegister municipalities, AuditTrail audit, Clock clock) {
        this.repository = repository;
        this.municipalities = municipalities;
        this.audit = audit;
        this.clock = clock;
    }

    @AsTenant(readOnly = true)
    Optional<Organisation> find(String code) {
        return repository.organisation(code);
    }

    @AsFederation(readOnly = true)
    Optional<Organisation> findForFederation(String code) {
        return repository.organisation(code);
    }

    @AsTenant
    Organisation change(String code, @Nullable String ifMatch, Reorganisation reorganisation) {
        return reorganise(code, ifMatch, reorganisation);
    }

    @AsFederation
    Organisation changeForFederation(String code, @Nullable String ifMatch, Reorganisation reorganisation) {
        return reorganise(code, ifMatch, reorganisation);
    }

    private Organisation reorganise(String code, @Nullable String ifMatch, Reorganisation reorganisation) {
        repository.lockOrganisation(code, clock.instant());
        Organisation before = repository.organisation(code).orElseThrow(Problem::notFound);
        ETags.requireMatch(ifMatch, before.version());
        DepartmentPlan plan = new DepartmentPlan(before.departments(), Days.today(clock)).apply(reorganisation);
        write(code, plan);
        repository.organisationChanged(code, clock.instant());
        municipalities.tell(code);
        Organisation after = repository.organisation(code).orElseThrow();
        audit.record(AuditEvent.of("municipality", "reorganised", code, before, after)
                .in(code));
        return after;
    }

    private void write(String code, DepartmentPlan plan) {
        Map<UUID, Department> known = repository.departments(code).stream()
                .collect(Collectors.toMap(department -> department.id, Function.identity()));
        List<Department> gone = plan.dropped().stream()
                .flatMap(stretch -> Optional.ofNullable(known.get(stretch.id)).stream())
                .toList();
        gone.forEach(row -> row.parentId = null);
        for (Stretch stretch : plan.stretches()) {
            if (stretch.touched) {
                Department row = Optional.ofNullable(known.get(stretch.id)).orElseGet(() -> added(code, stretch));
                row.change(stretch);
                row.parentId = parentOf(stretch, plan);
            }
        }
        repository.flush();
        gone.forEach(repository::remove);
        repository.flush();
    }

    private Department added(String code, Stretch stretch) {
        Department row = new Department(code, stretch);
        repository.add(row);
        return row;
    }

    private static @Nullable UUID parentOf(Stretch child, DepartmentPlan plan) {
        return plan.stretches().stream()
                .filter(other -> other.code.equals(child.parentCode) && other.covers(child.from))
                .map(other -> other.id)
                .findFirst()
                .orElse(null);
    }
}
