package se.samverk.costreporting.meter;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samverk.common.problem.Problem;
import se.samverk.costreporting.member.Members;

/** Judges the readings of one request, one by one, against what is known. Collects faults until there are too many. */
final class ReadingJudge {
    private static final int MAX_FAULTS = 100;
    private static final int MAX_DECIMALS = 3;
    private static final BigDecimal TOO_MUCH = new BigDecimal("1e15");

    private final Set<String> services;
    private final Set<String> municipalities;
    private final Set<Members.Department> departments;
    private final Map<String, String> customers;
    private final Map<ReadingRow.Key, String> seen = new HashMap<>();
    private final List<ReadingRow> rows = new ArrayList<>();
    private final Problem problem = Problem.unprocessable("meter.faulty-rows");

    /** @param customers the realm of each customer that is no municipality, by its code */
    ReadingJudge(
            Set<String> services,
            Set<String> municipalities,
            Set<Members.Department> departments,
            Map<String, String> customers) {
        this.services = services;
        this.municipalities = municipalities;
        this.departments = departments;
        this.customers = customers;
    }

    /** Names a column of a row as its sender knows it. */
    interface Place {
        String column(String name);
    }

    void fault(String field, String code, Object... arguments) {
        problem.withField(field, code, arguments);
        if (problem.fields().size() >= MAX_FAULTS) {
            throw problem;
        }
    }

    void judge(String row, Place place, MeterReadingForm form) {
        int faults = problem.fields().size();
        String service = known(place.column("service"), form.serviceCode(), services, "meter.unknown-service");
        String customer = said(form.customerCode());
        String department = said(form.departmentCode());
        String member = customer == null
                ? known(place.column("municipality"), form.municipality(), municipalities, "meter.unknown-municipality")
                : realm(place, customer, department, said(form.municipality()));
        if (department != null
                && customer == null
                && municipalities.contains(member)
                && !departments.contains(new Members.Department(member, department))) {
            fault(place.column("department"), "meter.unknown-department", department, member);
        }
        LocalDate readOn = present(place.column("read_on"), form.readOn(), LocalDate.EPOCH);
        BigDecimal quantity = present(place.column("quantity"), form.quantity(), BigDecimal.ZERO);
        judgeQuantity(place, quantity);
        if (problem.fields().size() == faults) {
            add(new ReadingRow(row, service, member, department, customer, readOn, quantity));
        }
    }

    /**
     * The rows, if not one was faulty.
     *
     * @throws Problem 422 with each fault
     */
    List<ReadingRow> rows() {
        if (!problem.fields().isEmpty()) {
            throw problem;
        }
        if (rows.isEmpty()) {
            throw Problem.unprocessable("meter.no-rows");
        }
        return rows;
    }

    private String realm(Place place, String customer, @Nullable String department, @Nullable String municipality) {
        String realm = customers.get(customer);
        if (realm == null) {
            fault(place.column("customer"), "meter.unknown-customer", customer);
            return "";
        }
        if (municipality != null && !municipality.equals(realm)) {
            fault(place.column("municipality"), "meter.customer-elsewhere", customer, municipality);
        }
        if (department != null) {
            fault(place.column("department"), "meter.department-of-customer", customer);
        }
        return realm;
    }

    private static @Nullable String said(@Nullable String code) {
        return Optional.ofNullable(code).filter(given -> !given.isBlank()).orElse(null);
    }

    private void add(ReadingRow row) {
        String earlier = seen.putIfAbsent(row.key(), row.place());
        if (earlier != null) {
            fault(row.place(), "meter.twice", earlier);
        }
        rows.add(row);
    }

    private void judgeQuantity(Place place, BigDecimal quantity) {
        if (quantity.signum() < 0) {
            fault(place.column("quantity"), "meter.negative");
        } else if (quantity.stripTrailingZeros().scale() > MAX_DECIMALS || quantity.compareTo(TOO_MUCH) >= 0) {
            fault(place.column("quantity"), "meter.precision");
        }
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

    private <T> T present(String field, @Nullable T value, T substitute) {
        if (value == null) {
            if (problem.fields().stream().noneMatch(fault -> fault.field().equals(field))) {
                fault(field, "field.NotNull");
            }
            return substitute;
        }
        return value;
    }
}
