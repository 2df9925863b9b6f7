package se.samverk.costreporting.report;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ObjLongConsumer;
import org.jspecify.annotations.Nullable;
import se.samverk.costreporting.statement.ReportedLine;

/** A month's lines, summed by service, department and the month that they correct. */
final class MonthRows {
    /** What one row is for. */
    record Key(
            String service,
            @Nullable String department,
            @Nullable LocalDate originMonth) {}

    private static final Comparator<Key> ORDER = Comparator.comparing(Key::service)
            .thenComparing(Key::department, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Key::originMonth, Comparator.nullsFirst(Comparator.naturalOrder()));

    private final Map<Key, Long> sums = new TreeMap<>(ORDER);
    private long total;

    void add(ReportedLine line) {
        long ore = line.amountOre().value();
        sums.merge(new Key(line.serviceCode(), line.departmentCode(), line.originMonth()), ore, Math::addExact);
        total = Math.addExact(total, ore);
    }

    long total() {
        return total;
    }

    /** Each sum but those that came to nothing, which no ledger books. */
    void each(ObjLongConsumer<Key> consumer) {
        sums.forEach((key, ore) -> {
            if (ore != 0) {
                consumer.accept(key, ore);
            }
        });
    }

    /** The departments of the sums. */
    Set<String> departments() {
        Set<String> departments = new TreeSet<>();
        each((key, ore) -> {
            if (key.department() != null) {
                departments.add(key.department());
            }
        });
        return departments;
    }
}
