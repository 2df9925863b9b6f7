package se.samverk.costreporting.federation;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import se.samverk.common.money.Ore;
import se.samverk.common.tenancy.AsFederation;
import se.samverk.costreporting.federation.ChangeSummary.CostSum;
import se.samverk.costreporting.federation.ChangeSummary.InvoicedSum;
import se.samverk.costreporting.federation.ChangeSummary.ServiceChange;
import se.samverk.costreporting.federation.Costs.Service;
import se.samverk.costreporting.period.Period;

/** Sums changes by service. */
@Singleton
class ChangeSummaries {
    private static final Comparator<ServiceChange> LARGEST_FIRST = Comparator.comparing((ServiceChange change) ->
                    -Math.abs(change.cost().changeOre().value()))
            .thenComparing(change -> -Math.abs(change.invoiced().changeOre().value()))
            .thenComparing(ServiceChange::serviceCode);

    private final CostChanges costChanges;
    private final InvoicedChanges invoicedChanges;
    private final Costs costs;
    private final Invoiced invoiced;

    ChangeSummaries(CostChanges costChanges, InvoicedChanges invoicedChanges, Costs costs, Invoiced invoiced) {
        this.costChanges = costChanges;
        this.invoicedChanges = invoicedChanges;
        this.costs = costs;
        this.invoiced = invoiced;
    }

    @AsFederation(readOnly = true)
    ChangeSummary read(Period period, Against against) {
        Period previous = against.of(period);
        List<ServiceChange> services = services(period, against);
        return new ChangeSummary(
                period.text(),
                state(period),
                previous.text(),
                state(previous),
                services.stream().map(ServiceChange::cost).reduce(CostSum.NONE, CostSum::plus),
                services.stream().map(ServiceChange::invoiced).reduce(InvoicedSum.NONE, InvoicedSum::plus),
                !invoiced.quarters(period).isEmpty(),
                !invoiced.quarters(previous).isEmpty(),
                services);
    }

    private List<ServiceChange> services(Period period, Against against) {
        Map<UUID, CostSum> byPool = new HashMap<>();
        costChanges
                .changes(new CostChanges.Question(period, against, null, null))
                .forEach(change -> byPool.merge(change.pool, CostSum.of(change), CostSum::plus));
        Map<UUID, InvoicedSum> byService = new HashMap<>();
        invoicedChanges
                .changes(period, against)
                .forEach(change -> byService.merge(change.service, InvoicedSum.of(change), InvoicedSum::plus));
        List<ServiceChange> services = new ArrayList<>();
        for (Service service : costs.services(period)) {
            CostSum cost = byPool.getOrDefault(service.id(), CostSum.NONE);
            InvoicedSum sum = byService.getOrDefault(service.serviceId(), InvoicedSum.NONE);
            if (cost != CostSum.NONE || sum != InvoicedSum.NONE) {
                services.add(change(service, cost, sum));
            }
        }
        services.sort(LARGEST_FIRST);
        return services;
    }

    private static ServiceChange change(Service service, CostSum cost, InvoicedSum sum) {
        boolean costs = cost != CostSum.NONE;
        Ore before = costs ? cost.beforeOre() : sum.beforeOre();
        Ore after = costs ? cost.afterOre() : sum.afterOre();
        return new ServiceChange(
                service.code(), service.nameSv(), service.nameEn(), Presence.of(before, after), cost, sum);
    }

    private String state(Period period) {
        return Recoveries.state(costs.months(period.from(), period.to()), period);
    }
}
