package se.samverk.costreporting.federation;

import jakarta.inject.Singleton;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import se.samverk.common.money.Ore;
import se.samverk.common.tenancy.AsFederation;
import se.samverk.costreporting.federation.Costs.LedgerMonth;
import se.samverk.costreporting.federation.Costs.Service;
import se.samverk.costreporting.federation.FederationReport.ServiceRecovery;
import se.samverk.costreporting.federation.FederationReport.Sums;
import se.samverk.costreporting.period.Period;

/** Sets what services cost against what has been invoiced for them. */
@Singleton
class Recoveries {
    private static final Comparator<ServiceRecovery> DEAREST_FIRST = Comparator.comparing(ServiceRecovery::costOre)
            .reversed()
            .thenComparing(Comparator.comparing(ServiceRecovery::invoicedOre).reversed())
            .thenComparing(ServiceRecovery::serviceCode);

    private final Costs costs;
    private final Invoiced invoiced;

    Recoveries(Costs costs, Invoiced invoiced) {
        this.costs = costs;
        this.invoiced = invoiced;
    }

    @AsFederation(readOnly = true)
    FederationReport read(Period period) {
        List<PoolMonth> pools = costs.pools(period.from(), period.to());
        Map<YearMonth, LedgerMonth> months = costs.months(period.from(), period.to());
        List<ServiceRecovery> services = services(period, pools);
        return new FederationReport(
                period.text(),
                state(months, period),
                sums(services, pools, months),
                invoiced.quarters(period),
                services);
    }

    static String state(Map<YearMonth, LedgerMonth> allocated, Period period) {
        long found = period.months().stream().filter(allocated::containsKey).count();
        return found == 0 ? "missing" : found == period.length() ? "complete" : "partial";
    }

    private List<ServiceRecovery> services(Period period, List<PoolMonth> pools) {
        Map<UUID, RecoverySum> byPool = new HashMap<>();
        pools.stream()
                .filter(PoolMonth::service)
                .forEach(month -> byPool.computeIfAbsent(month.pool(), pool -> new RecoverySum())
                        .add(month));
        Map<UUID, RecoverySum> byService = new HashMap<>();
        invoiced.amounts(period)
                .forEach(amount -> byService
                        .computeIfAbsent(amount.service(), service -> new RecoverySum())
                        .add(amount));
        Set<UUID> priced = new HashSet<>(invoiced.priced(period.lastDay()));
        List<ServiceRecovery> recoveries = new ArrayList<>();
        for (Service service : costs.services(period)) {
            RecoverySum cost = byPool.getOrDefault(service.id(), new RecoverySum());
            RecoverySum income = byService.getOrDefault(service.serviceId(), new RecoverySum());
            boolean hasPrice = priced.contains(service.serviceId());
            if (RecoverySum.tells(cost, income, hasPrice)) {
                recoveries.add(RecoverySum.of(service, cost, income, hasPrice));
            }
        }
        recoveries.sort(DEAREST_FIRST);
        return recoveries;
    }

    private static Sums sums(
            List<ServiceRecovery> services, List<PoolMonth> pools, Map<YearMonth, LedgerMonth> months) {
        Ore cost = sum(services, ServiceRecovery::costOre);
        Ore income = sum(services, ServiceRecovery::invoicedOre);
        Ore difference = income.minus(cost);
        Ore source = total(months.values().stream().toList(), LedgerMonth::sourceOre);
        return new Sums(
                cost,
                total(pools.stream().filter(pool -> !pool.service()).toList(), PoolMonth::costOre),
                total(months.values().stream().toList(), LedgerMonth::unmatchedOre),
                source,
                income,
                sum(services, ServiceRecovery::municipalitiesOre),
                sum(services, ServiceRecovery::othersOre),
                sum(services, ServiceRecovery::creditedOre),
                difference,
                Percent.of(difference, cost),
                income.minus(source));
    }

    static <T> Ore sum(List<T> rows, Function<T, Ore> amount) {
        return rows.stream().map(amount).reduce(Ore.ZERO, Ore::plus);
    }

    static <T> Ore total(List<T> rows, ToLongFunction<T> amount) {
        return rows.stream().map(row -> new Ore(amount.applyAsLong(row))).reduce(Ore.ZERO, Ore::plus);
    }
}
