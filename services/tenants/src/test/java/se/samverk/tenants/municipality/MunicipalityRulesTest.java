package se.samverk.tenants.municipality;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.samverk.common.problem.Problem;

class MunicipalityRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void departmentThatFollowsAnother_isAccepted() {
        assertDoesNotThrow(() -> check(
                department("BUN", null, "2020-01-01", "2023-12-31"), department("BUN", null, "2024-01-01", null)));
    }

    @Test
    void sameDepartmentTwiceAtATime_isRefused() {
        assertEquals(
                List.of("departments[1].validFrom department-overlap"),
                faults(department("BUN", null, "2020-01-01", null), department("BUN", null, "2024-01-01", null)));
        assertEquals(
                List.of("departments[1].validFrom department-overlap"),
                faults(
                        department("BUN", null, "2024-01-01", null),
                        department("BUN", null, "2020-01-01", "2024-01-01")));
    }

    @Test
    void departmentThatEndsBeforeItBegins_isRefused() {
        assertEquals(
                List.of("departments[0].validTo department-ends-before-start"),
                faults(department("BUN", null, "2020-01-02", "2020-01-01")));
    }

    @Test
    void parentThatIsMissingThatDay_isRefused() {
        assertEquals(
                List.of("departments[1].parentCode department-parent"),
                faults(department("KS", null, "2021-01-01", null), department("BUN", "KS", "2020-01-01", null)));
        assertDoesNotThrow(
                () -> check(department("KS", null, "2020-01-01", null), department("BUN", "KS", "2020-01-01", null)));
    }

    @Test
    void parentsInARing_areRefused() {
        assertEquals(
                List.of("departments[0].parentCode department-parent", "departments[1].parentCode department-parent"),
                faults(department("A", "B", "2020-01-01", null), department("B", "A", "2020-01-01", null)));
    }

    @Test
    void populationTwiceOfADay_orOfTomorrow_isRefused() {
        Problem refused = assertThrows(
                Problem.class,
                () -> MunicipalityRules.check(
                        "212000-1596",
                        List.of(
                                new PopulationFigure(TODAY, 10, "SCB"),
                                new PopulationFigure(TODAY, 11, "SCB"),
                                new PopulationFigure(TODAY.plusDays(1), 12, "SCB")),
                        List.of(),
                        TODAY));
        assertEquals(
                List.of("organisationNumber", "populations[1].date", "populations[2].date"),
                refused.fields().stream().map(Problem.Field::field).toList());
    }

    private static void check(DepartmentPeriod... departments) {
        MunicipalityRules.check(null, List.of(), List.of(departments), TODAY);
    }

    private static List<String> faults(DepartmentPeriod... departments) {
        return assertThrows(Problem.class, () -> check(departments)).fields().stream()
                .map(fault -> fault.field() + " " + fault.code())
                .toList();
    }

    private static DepartmentPeriod department(String code, String parent, String from, String to) {
        return new DepartmentPeriod(
                code, code, code, parent, LocalDate.parse(from), to == null ? null : LocalDate.parse(to));
    }
}
