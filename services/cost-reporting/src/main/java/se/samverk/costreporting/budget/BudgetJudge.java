package se.samverk.costreporting.budget;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import se.samverk.common.money.LargestRemainder;
import se.samverk.common.money.Ore;
import se.samverk.common.problem.Problem;

/** Judges the rows of one request, one by one, against what is known. Collects faults until there are too many. */
final class BudgetJudge {
    static final int MONTHS = 12;
    private static final int MAX_FAULTS = 100;
    private static final long MAX_ORE = 10_000_000_000_000L;

    private final Set<String> services;
    private final Set<String> municipalities;
    private final @Nullable String only;
    private final Map<String, String> seen = new HashMap<>();
    private final List<BudgetRow> rows = new ArrayList<>();
    private final Problem problem = Problem.unprocessable("budget.faulty-rows");

    /** @param only the one member that the rows may be of; any if null */
    BudgetJudge(Set<String> services, Set<String> municipalities, @Nullable String only) {
        this.services = services;
        this.municipalities = municipalities;
        this.only = only;
    }

    void fault(String field, String code, Object... arguments) {
        problem.withField(field, code, arguments);
        if (problem.fields().size() >= MAX_FAULTS) {
            throw problem;
        }
    }

    /** @param column names a column of the row as its sender knows it */
    void judge(String place, UnaryOperator<String> column, BudgetRowForm form) {
        int faults = problem.fields().size();
        String member =
                known(column.apply("municipality"), form.municipality(), municipalities, "budget.unknown-municipality");
        String service = known(column.apply("service"), form.serviceCode(), services, "budget.unknown-service");
        if (only != null && municipalities.contains(member) && !member.equals(only)) {
            fault(column.apply("municipality"), "budget.other-municipality", only);
        }
        List<Long> months = months(place, column, form);
        if (months.isEmpty() || problem.fields().size() > faults) {
            return;
        }
        String earlier = seen.putIfAbsent(member + " " + service, place);
        if (earlier != null) {
            fault(place, "budget.twice", earlier);
        }
        long year = months.stream().mapToLong(Long::longValue).sum();
        if (year > MAX_ORE) {
            fault(place, "budget.too-much");
        }
        rows.add(new BudgetRow(member, service, new Ore(year), months));
    }

    /**
     * The rows, if not one was faulty.
     *
     * @throws Problem 422 with each fault
     */
    List<BudgetRow> rows() {
        if (!problem.fields().isEmpty()) {
            throw problem;
        }
        return rows;
    }

    private List<Long> months(String place, UnaryOperator<String> column, BudgetRowForm form) {
        List<Long> months = form.months();
        Long year = form.amountOre();
        if ((months == null) == (year == null)) {
            if (problem.fields().stream().noneMatch(fault -> fault.field().startsWith(place + ", column"))) {
                fault(place, "budget.year-or-months");
            }
            return List.of();
        }
        if (months == null) {
            return year != null && fits(column.apply("amount"), year) ? even(year) : List.of();
        }
        if (months.size() != MONTHS) {
            fault(column.apply("months"), "budget.twelve-months", months.size());
            return List.of();
        }
        boolean whole = true;
        for (int i = 0; i < MONTHS; i++) {
            whole &= fits(column.apply("month " + i), months.get(i));
        }
        return whole ? List.copyOf(months) : List.of();
    }

    /** A twelfth each; what is left goes to the first months. */
    static List<Long> even(long year) {
        return LargestRemainder.distribute(year, Collections.nCopies(MONTHS, BigInteger.ONE));
    }

    private boolean fits(String field, long ore) {
        if (ore < 0) {
            fault(field, "budget.negative");
        } else if (ore > MAX_ORE) {
            fault(field, "budget.too-much");
        }
        return ore >= 0 && ore <= MAX_ORE;
    }

    private String known(String field, @Nullable String value, Set<String> values, String code) {
        if (value == null || value.isBlank()) {
            fault(field, "field.NotNull");
            return "";
        }
        if (!values.contains(value)) {
            fault(field, code, value);
        }
        return value;
    }
}
