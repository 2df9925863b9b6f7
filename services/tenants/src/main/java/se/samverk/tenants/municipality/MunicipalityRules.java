package se.samverk.tenants.municipality;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samverk.common.problem.Problem;

/** What must hold within a municipality's own particulars. All faults are told at once. */
public final class MunicipalityRules {
    private final List<PopulationFigure> populations;
    private final List<DepartmentPeriod> departments;
    private final Problem faults = Problem.unprocessable("municipality-refused");

    private MunicipalityRules(List<PopulationFigure> populations, List<DepartmentPeriod> departments) {
        this.populations = populations;
        this.departments = departments;
    }

    /** @throws Problem 422 with every faulty field */
    public static void check(
            @Nullable String organisationNumber,
            List<PopulationFigure> populations,
            List<DepartmentPeriod> departments,
            LocalDate today) {
        MunicipalityRules rules = new MunicipalityRules(populations, departments);
        if (organisationNumber != null
                && OrganisationNumber.parse(organisationNumber).isEmpty()) {
            rules.faults.withField("organisationNumber", "organisation-number-refused");
        }
        rules.checkPopulations(today);
        rules.checkDepartments();
        if (!rules.faults.fields().isEmpty()) {
            throw rules.faults;
        }
    }

    private void checkPopulations(LocalDate today) {
        Set<LocalDate> dates = new HashSet<>();
        for (int i = 0; i < populations.size(); i++) {
            LocalDate date = populations.get(i).date();
            if (!dates.add(date)) {
                faults.withField("populations[%d].date".formatted(i), "population-date-repeated");
            }
            if (date.isAfter(today)) {
                faults.withField("populations[%d].date".formatted(i), "population-date-ahead");
            }
        }
    }

    private void checkDepartments() {
        for (int i = 0; i < departments.size(); i++) {
            DepartmentPeriod department = departments.get(i);
            if (department.validTo() != null && department.validTo().isBefore(department.validFrom())) {
                faults.withField("departments[%d].validTo".formatted(i), "department-ends-before-start");
            }
            if (departments.subList(0, i).stream().anyMatch(department::overlaps)) {
                faults.withField("departments[%d].validFrom".formatted(i), "department-overlap", department.code());
            }
            if (department.parentCode() != null && !hasRoot(department)) {
                faults.withField(
                        "departments[%d].parentCode".formatted(i), "department-parent", department.parentCode());
            }
        }
    }

    /** Whether one comes to a department without a parent by going upwards; not if one is missing or they go in a ring. */
    private boolean hasRoot(DepartmentPeriod start) {
        DepartmentPeriod at = start;
        for (int steps = 0; steps <= departments.size(); steps++) {
            if (at.parentCode() == null) {
                return true;
            }
            Optional<DepartmentPeriod> parent = parentOf(at);
            if (parent.isEmpty()) {
                return false;
            }
            at = parent.get();
        }
        return false;
    }

    private Optional<DepartmentPeriod> parentOf(DepartmentPeriod child) {
        return departments.stream()
                .filter(other -> other.code().equals(child.parentCode()) && other.covers(child.validFrom()))
                .findFirst();
    }
}
