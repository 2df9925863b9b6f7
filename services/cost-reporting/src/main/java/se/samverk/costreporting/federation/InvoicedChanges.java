package se.samverk.costreporting.federation;

import jakarta.inject.Singleton;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samverk.common.tenancy.AsFederation;
import se.samverk.costreporting.federation.Costs.Service;
import se.samverk.costreporting.federation.CustomerChange.PeriodPair;
import se.samverk.costreporting.federation.InvoicedLines.CustomerName;
import se.samverk.costreporting.federation.InvoicedLines.Line;
import se.samverk.costreporting.period.Period;

/** Tells how what each customer is invoiced for each service has changed from one period to another, and why. */
@Singleton
class InvoicedChanges {
    private static final int MONTHS_IN_A_QUARTER = 3;

    private final InvoicedLines lines;
    private final Costs costs;

    InvoicedChanges(InvoicedLines lines, Costs costs) {
        this.lines = lines;
        this.costs = costs;
    }

    /**
     * Which changes are asked for.
     *
     * @param serviceCode one service's only, or all
     * @param customerCode one customer's only, or all
     */
    record Question(
            Period period,
            Against against,
            @Nullable String serviceCode,
            @Nullable String customerCode) {}

    /** @param items those asked for, of all that there are */
    record Found(List<InvoicedChange> items, long total) {}

    private record Of(UUID service, CustomerName customer) {}

    /** The largest first, whichever way it went. */
    @AsFederation(readOnly = true)
    Found page(Question question, long offset, long limit) {
        Map<UUID, Service> services = costs.services(question.period()).stream()
                .collect(Collectors.toMap(Service::serviceId, service -> service));
        List<InvoicedChange> found = new ArrayList<>();
        Map<UUID, PriceTerms> prices = lines.prices();
        for (CustomerChange change : changes(question.period(), question.against(), prices)) {
            found.add(change.of(Objects.requireNonNull(services.get(change.service)), prices));
        }
        found.removeIf(change -> question.serviceCode() != null
                        && !question.serviceCode().equals(change.serviceCode())
                || question.customerCode() != null && !question.customerCode().equals(change.customerCode()));
        found.sort(Comparator.comparing(
                        (InvoicedChange change) -> -Math.abs(change.changeOre().value()))
                .thenComparing(InvoicedChange::serviceCode)
                .thenComparing(InvoicedChange::customerCode));
        return new Found(found.stream().skip(offset).limit(limit).toList(), found.size());
    }

    /** All of them. Called in a transaction of the federation's. */
    List<CustomerChange> changes(Period period, Against against) {
        return changes(period, against, lines.prices());
    }

    private List<CustomerChange> changes(Period period, Against against, Map<UUID, PriceTerms> prices) {
        PeriodPair pair = new PeriodPair(against.of(period), period);
        Map<String, Map<Of, Line>> before = byQuarter(pair.before());
        Map<String, Map<Of, Line>> after = byQuarter(pair.after());
        List<String> quartersBefore = quarters(pair.before());
        List<String> quarters = quarters(pair.after());
        Map<Of, CustomerChange> changes = new HashMap<>();
        for (int i = 0; i < quarters.size(); i++) {
            Map<Of, Line> was = before.getOrDefault(quartersBefore.get(i), Map.of());
            Map<Of, Line> is = after.getOrDefault(quarters.get(i), Map.of());
            Map<UUID, PriceTerms> old = priced(was, prices);
            Map<UUID, PriceTerms> present = priced(is, prices);
            for (Of of : union(was, is)) {
                PriceTerms any = Objects.requireNonNull(old.getOrDefault(of.service(), present.get(of.service())));
                changes.computeIfAbsent(of, added -> new CustomerChange(of.service(), of.customer()))
                        .add(was.get(of), is.get(of), any, present.getOrDefault(of.service(), any), pair);
            }
        }
        return List.copyOf(changes.values());
    }

    /** A quarter has one price for each service. */
    private static Map<UUID, PriceTerms> priced(Map<Of, Line> quarter, Map<UUID, PriceTerms> prices) {
        Map<UUID, PriceTerms> priced = new HashMap<>();
        quarter.values().forEach(line -> priced.put(line.service(), Objects.requireNonNull(prices.get(line.price()))));
        return priced;
    }

    private Map<String, Map<Of, Line>> byQuarter(Period period) {
        Map<String, Map<Of, Line>> quarters = new HashMap<>();
        lines.of(period)
                .forEach(line -> quarters.computeIfAbsent(line.quarter(), quarter -> new HashMap<>())
                        .put(new Of(line.service(), line.customer()), line));
        return quarters;
    }

    private static <T> Set<T> union(Map<T, ?> one, Map<T, ?> other) {
        Set<T> union = new HashSet<>(one.keySet());
        union.addAll(other.keySet());
        return union;
    }

    private static List<String> quarters(Period period) {
        return period.months().stream().map(InvoicedChanges::quarter).distinct().toList();
    }

    private static String quarter(YearMonth month) {
        return month.getYear() + "-Q" + ((month.getMonthValue() - 1) / MONTHS_IN_A_QUARTER + 1);
    }
}
