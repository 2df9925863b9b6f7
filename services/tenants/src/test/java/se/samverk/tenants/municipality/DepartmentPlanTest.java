package se.samverk.tenants.municipality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import se.samverk.common.problem.Problem;
import se.samverk.tenants.municipality.DepartmentChange.Kind;

class DepartmentPlanTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate BEGAN = LocalDate.of(2020, 1, 1);
    private static final LocalDate YEAR = LocalDate.of(2027, 1, 1);
    private static final List<DepartmentView> KNOWN =
            List.of(view("KS", null, BEGAN, null), view("BUN", "KS", BEGAN, null), view("SKOLA", "BUN", BEGAN, null));

    @Test
    void renamed_isCalledAsBeforeUntilTheDay() {
        var plan = apply(YEAR, change(Kind.RENAME, "BUN", "Bildning", null));
        assertEquals("{BUN=BUN<KS, KS=KS, SKOLA=SKOLA<BUN}", on(plan, YEAR.minusDays(1)));
        assertEquals("{BUN=Bildning<KS, KS=KS, SKOLA=SKOLA<BUN}", on(plan, YEAR));
    }

    @Test
    void severalChangesOfOneDepartment_makeOneStretch() {
        var plan = apply(YEAR, change(Kind.RENAME, "SKOLA", "Lärande", null), change(Kind.MOVE, "SKOLA", null, "KS"));
        assertEquals("{BUN=BUN<KS, KS=KS, SKOLA=Lärande<KS}", on(plan, YEAR));
        assertEquals(4, plan.stretches().size());
    }

    @Test
    void endedTogetherWithItsChildren_isGoneFromTheDay() {
        var plan = apply(YEAR, change(Kind.END, "BUN", null, null), change(Kind.MOVE, "SKOLA", null, "KS"));
        assertEquals("{KS=KS, SKOLA=SKOLA<KS}", on(plan, YEAR));
        assertEquals("{BUN=BUN<KS, KS=KS, SKOLA=SKOLA<BUN}", on(plan, YEAR.minusDays(1)));
    }

    @Test
    void endedWithChildren_isRefused_andTheyAreNamed() {
        assertEquals(
                List.of("changes[0].code department-has-children [BUN, SKOLA, SKOLA]"),
                faults(YEAR, change(Kind.END, "BUN", null, null)));
    }

    @Test
    void movedUnderItsOwnChild_isRefused() {
        assertTrue(
                faults(YEAR, change(Kind.MOVE, "KS", null, "SKOLA")).toString().contains("department-ring"));
        assertTrue(faults(YEAR, change(Kind.MOVE, "KS", null, "KS")).toString().contains("department-ring"));
    }

    @Test
    void codeInUse_alsoLater_isRefused() {
        assertEquals(
                List.of("changes[0].code department-code-taken [BUN, BUN]"),
                faults(LocalDate.of(2010, 1, 1), change(Kind.ADD, "BUN", "Barn", null)));
    }

    @Test
    void whatIsNotThereThatDay_isRefused() {
        assertEquals(
                List.of(
                        "changes[0].code department-not-then [BUN, 2019-12-31]",
                        "changes[1].code department-not-then [NY, 2019-12-31]",
                        "changes[2].nameSv department-name-missing []"),
                faults(
                        LocalDate.of(2019, 12, 31),
                        change(Kind.RENAME, "BUN", "Bildning", null),
                        change(Kind.MOVE, "NY", null, null),
                        change(Kind.RENAME, "BUN", null, null)));
        assertEquals(
                List.of("changes[0].parentCode department-parent-not-then [SAKNAS, 2027-01-01, Ny]"),
                faults(YEAR, change(Kind.ADD, "NY", "Ny", "SAKNAS")));
    }

    @Test
    void endedOnItsFirstDay_isRefusedIfItHasBegun_andForgottenIfItIsToCome() {
        assertEquals(
                List.of("changes[0].code department-began [SKOLA, 2020-01-01]"),
                faults(BEGAN, change(Kind.END, "SKOLA", null, null)));
        var planned = new ArrayList<>(KNOWN);
        planned.add(view("NY", "KS", YEAR, null));
        var plan = new DepartmentPlan(planned, TODAY)
                .apply(new Reorganisation(YEAR, List.of(change(Kind.END, "NY", null, null))));
        assertEquals("{BUN=BUN<KS, KS=KS, SKOLA=SKOLA<BUN}", on(plan, YEAR));
        assertEquals(1, plan.dropped().size());
    }

    /** Whatever is done, the days before it answer as before, and from it each department comes to the top. */
    @Test
    void anyReorganisations_leaveWhatWasBefore_andATree() {
        for (int seed = 0; seed < 3_000; seed++) {
            RandomGenerator dice = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
            List<DepartmentView> known = KNOWN;
            for (int round = 0; round < 5; round++) {
                LocalDate day = BEGAN.plusDays(dice.nextInt(1, 4000));
                List<DepartmentView> before = known;
                Optional<DepartmentPlan> plan = tried(before, day, dice);
                if (plan.isPresent()) {
                    known = views(plan.get());
                    assertEquals(on(before, day.minusDays(1)), on(known, day.minusDays(1)), "seed " + seed);
                    assertEquals(on(before, BEGAN), on(known, BEGAN), "seed " + seed);
                    requireTree(known, day, seed);
                }
            }
        }
    }

    private static Optional<DepartmentPlan> tried(List<DepartmentView> known, LocalDate day, RandomGenerator dice) {
        List<String> codes = List.of("KS", "BUN", "SKOLA", "A", "B");
        List<DepartmentChange> changes = new ArrayList<>();
        for (int i = 0; i <= dice.nextInt(3); i++) {
            String parent = dice.nextInt(3) == 0 ? null : codes.get(dice.nextInt(5));
            Kind kind = Kind.values()[dice.nextInt(4)];
            changes.add(change(kind, codes.get(dice.nextInt(5)), "Namn " + dice.nextInt(9), parent));
        }
        try {
            return Optional.of(new DepartmentPlan(known, TODAY).apply(new Reorganisation(day, changes)));
        } catch (Problem refused) {
            assertTrue(!refused.fields().isEmpty());
            return Optional.empty();
        }
    }

    private static void requireTree(List<DepartmentView> known, LocalDate from, int seed) {
        for (LocalDate day = from; day.isBefore(from.plusDays(4200)); day = day.plusDays(97)) {
            LocalDate at = day;
            Map<String, DepartmentView> present = new TreeMap<>();
            known.stream().filter(each -> each.covers(at)).forEach(each -> {
                assertTrue(present.put(each.code(), each) == null, "twice " + each.code() + ", seed " + seed);
            });
            for (DepartmentView start : present.values()) {
                DepartmentView one = start;
                for (int steps = 0; one.parentCode() != null; steps++) {
                    assertTrue(steps < 9, "a ring, seed " + seed);
                    assertTrue(present.containsKey(one.parentCode()), "no parent on " + day + ", seed " + seed);
                    one = present.get(one.parentCode());
                }
            }
        }
    }

    private static DepartmentPlan apply(LocalDate day, DepartmentChange... changes) {
        return new DepartmentPlan(KNOWN, TODAY).apply(new Reorganisation(day, List.of(changes)));
    }

    private static List<String> faults(LocalDate day, DepartmentChange... changes) {
        return assertThrows(Problem.class, () -> apply(day, changes)).fields().stream()
                .map(fault -> fault.field() + " " + fault.code() + " " + fault.arguments())
                .toList();
    }

    private static String on(DepartmentPlan plan, LocalDate day) {
        return on(views(plan), day);
    }

    private static String on(List<DepartmentView> all, LocalDate day) {
        Map<String, String> names = new TreeMap<>();
        all.stream()
                .filter(each -> each.covers(day))
                .forEach(each -> names.put(
                        each.code(), each.nameSv() + (each.parentCode() == null ? "" : "<" + each.parentCode())));
        return names.toString();
    }

    private static List<DepartmentView> views(DepartmentPlan plan) {
        return plan.stretches().stream()
                .map(each -> new DepartmentView(
                        each.id, each.code, each.nameSv, each.nameEn, each.parentCode, each.from, each.to))
                .sorted(Comparator.comparing(DepartmentView::code).thenComparing(DepartmentView::validFrom))
                .toList();
    }

    private static DepartmentView view(String code, String parent, LocalDate from, LocalDate to) {
        return new DepartmentView(UUID.randomUUID(), code, code, code, parent, from, to);
    }

    private static DepartmentChange change(Kind kind, String code, String name, String parent) {
        return new DepartmentChange(kind, code, name, null, parent);
    }
}
