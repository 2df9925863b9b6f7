package se.samverk.tenants.municipality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samverk.common.id.Ids;
import se.samverk.common.problem.Problem;

/**
 * The departments of a municipality over time, and what a reorganisation makes of them. Changes take effect from its day:
 * a stretch that is under way then is ended the day before and followed by another, so what was before answers as before.
 */
final class DepartmentPlan {
    private final List<Stretch> stretches;
    private final List<Stretch> dropped = new ArrayList<>();
    private final LocalDate today;
    private final Problem faults = Problem.unprocessable("departments-refused");

    DepartmentPlan(List<DepartmentView> known, LocalDate today) {
        this.stretches = known.stream().map(Stretch::of).collect(Collectors.toCollection(ArrayList::new));
        this.today = today;
    }

    /** @throws Problem 422 with every change that can't be made */
    DepartmentPlan apply(Reorganisation reorganisation) {
        LocalDate day = reorganisation.validFrom();
        List<DepartmentChange> changes = reorganisation.changes();
        for (int i = 0; i < changes.size(); i++) {
            apply(changes.get(i), day, "changes[%d].".formatted(i));
        }
        if (faults.fields().isEmpty()) {
            checkTree(day, changes);
        }
        if (!faults.fields().isEmpty()) {
            throw faults;
        }
        return this;
    }

    List<Stretch> stretches() {
        return stretches;
    }

    /** Those that never came into force, and now never will. */
    List<Stretch> dropped() {
        return dropped;
    }

    private void apply(DepartmentChange change, LocalDate day, String field) {
        switch (change.kind()) {
            case ADD -> add(change, day, field);
            case RENAME -> {
                if (change.nameSv() == null) {
                    faults.withField(field + "nameSv", "department-name-missing");
                } else {
                    String name = change.nameSv();
                    alter(change.code(), day, field, stretch -> rename(stretch, name, change.nameEn()));
                }
            }
            case MOVE -> alter(change.code(), day, field, stretch -> stretch.parentCode = change.parentCode());
            case END -> end(change.code(), day, field);
        }
    }

    private void add(DepartmentChange change, LocalDate day, String field) {
        Optional<Stretch> taken = stretches.stream()
                .filter(stretch -> stretch.code.equals(change.code()) && endsOnOrAfter(stretch, day))
                .findFirst();
        if (change.nameSv() == null) {
            faults.withField(field + "nameSv", "department-name-missing");
        } else if (taken.isPresent()) {
            faults.withField(field + "code", "department-code-taken", change.code(), taken.get().nameSv);
        } else {
            Stretch added = new Stretch(Ids.next(), change.code(), "", "", change.parentCode(), day, null);
            rename(added, change.nameSv(), change.nameEn());
            added.touched = true;
            stretches.add(added);
        }
    }

    private static void rename(Stretch stretch, String nameSv, @Nullable String nameEn) {
        stretch.nameSv = nameSv.strip();
        stretch.nameEn = nameEn == null ? stretch.nameSv : nameEn.strip();
    }

    /** Changes the department from the day on, until whatever is planned for it after that. */
    private void alter(String code, LocalDate day, String field, Consumer<Stretch> alteration) {
        Optional<Stretch> found = at(code, day);
        if (found.isEmpty()) {
            faults.withField(field + "code", "department-not-then", code, day.toString());
            return;
        }
        Stretch stretch = found.get();
        if (stretch.from.isBefore(day)) {
            stretch = stretch.splitAt(day);
            stretches.add(stretch);
        }
        alteration.accept(stretch);
        stretch.touched = true;
    }

    private void end(String code, LocalDate day, String field) {
        List<Stretch> after = stretches.stream()
                .filter(stretch -> stretch.code.equals(code) && endsOnOrAfter(stretch, day))
                .toList();
        if (after.isEmpty()) {
            faults.withField(field + "code", "department-not-then", code, day.toString());
        }
        for (Stretch stretch : after) {
            if (stretch.from.isBefore(day)) {
                stretch.to = day.minusDays(1);
                stretch.touched = true;
            } else if (stretch.from.isAfter(today)) {
                stretches.remove(stretch);
                dropped.add(stretch);
            } else {
                faults.withField(field + "code", "department-began", code, stretch.from.toString());
            }
        }
    }

    private static boolean endsOnOrAfter(Stretch stretch, LocalDate day) {
        return stretch.to == null || !stretch.to.isBefore(day);
    }

    private Optional<Stretch> at(String code, LocalDate day) {
        return stretches.stream()
                .filter(stretch -> stretch.code.equals(code) && stretch.covers(day))
                .findFirst();
    }

    /** On each day that something begins or has ended, every parent is there, and one comes to the top by going upwards. */
    private void checkTree(LocalDate day, List<DepartmentChange> changes) {
        Set<String> told = new HashSet<>();
        for (LocalDate on : turningDays(day)) {
            Map<String, Stretch> present = new HashMap<>();
            stretches.stream().filter(stretch -> stretch.covers(on)).forEach(each -> present.put(each.code, each));
            for (Stretch child : present.values().stream()
                    .sorted((a, b) -> a.code.compareTo(b.code))
                    .toList()) {
                check(child, present, on, changes, told);
            }
        }
    }

    private void check(
            Stretch child,
            Map<String, Stretch> present,
            LocalDate on,
            List<DepartmentChange> changes,
            Set<String> told) {
        if (child.parentCode == null) {
            return;
        }
        Stretch parent = present.get(child.parentCode);
        if (parent == null && told.add(child.code)) {
            tellOfMissingParent(child, child.parentCode, on, changes);
        } else if (parent != null && isInRing(child, present) && told.add(child.code)) {
            faults.withField(
                    place(changes, child.code, DepartmentChange.Kind.MOVE, "parentCode"),
                    "department-ring",
                    child.nameSv,
                    parent.nameSv);
        }
    }

    private void tellOfMissingParent(Stretch child, String parent, LocalDate on, List<DepartmentChange> changes) {
        boolean ended = changes.stream()
                .anyMatch(change -> change.kind() == DepartmentChange.Kind.END
                        && change.code().equals(parent));
        if (ended) {
            faults.withField(
                    place(changes, parent, DepartmentChange.Kind.END, "code"),
                    "department-has-children",
                    parent,
                    child.nameSv,
                    child.code);
        } else {
            faults.withField(
                    place(changes, child.code, DepartmentChange.Kind.MOVE, "parentCode"),
                    "department-parent-not-then",
                    parent,
                    on.toString(),
                    child.nameSv);
        }
    }

    /** The change that brought it about: of the kind, else any of the department, else the whole. */
    private static String place(
            List<DepartmentChange> changes, String code, DepartmentChange.Kind kind, String property) {
        int any = -1;
        for (int i = 0; i < changes.size(); i++) {
            if (changes.get(i).code().equals(code)) {
                any = i;
                if (changes.get(i).kind() == kind) {
                    break;
                }
            }
        }
        return any < 0 ? "changes" : "changes[%d].%s".formatted(any, property);
    }

    private static boolean isInRing(Stretch child, Map<String, Stretch> present) {
        Stretch at = child;
        for (int steps = 0; at != null && at.parentCode != null; steps++) {
            if (steps > present.size()) {
                return true;
            }
            at = present.get(at.parentCode);
        }
        return false;
    }

    private Set<LocalDate> turningDays(LocalDate from) {
        Set<LocalDate> days = new TreeSet<>(Set.of(from));
        for (Stretch stretch : stretches) {
            days.add(stretch.from);
            if (stretch.to != null) {
                days.add(stretch.to.plusDays(1));
            }
        }
        days.removeIf(day -> day.isBefore(from));
        return days;
    }
}
