package se.samverk.costreporting.federation;

import jakarta.inject.Singleton;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samverk.common.money.Ore;
import se.samverk.common.tenancy.AsFederation;
import se.samverk.costreporting.federation.CostTrend.Point;
import se.samverk.costreporting.federation.CostTrend.ServicePoint;
import se.samverk.costreporting.federation.CostTrend.ServiceTrend;
import se.samverk.costreporting.federation.Costs.LedgerMonth;
import se.samverk.costreporting.federation.Costs.Service;
import se.samverk.costreporting.period.Period;

/** Follows the services' cost over a span. */
@Singleton
class Trends {
    private static final Comparator<ServiceTrend> DEAREST_FIRST = Comparator.comparing(ServiceTrend::costOre)
            .thenComparing(ServiceTrend::previousCostOre)
            .reversed()
            .thenComparing(ServiceTrend::serviceCode);

    private final Costs costs;

    Trends(Costs costs) {
        this.costs = costs;
    }

    /** A service's cost by month. */
    private static final class Months extends HashMap<YearMonth, Ore> {
        private static final long serialVersionUID = 1;

        Ore of(Period period) {
            return period.months().stream()
                    .map(month -> getOrDefault(month, Ore.ZERO))
                    .reduce(Ore.ZERO, Ore::plus);
        }
    }

    @AsFederation(readOnly = true)
    CostTrend read(Span span) {
        YearMonth first = span.from().yearBefore().from();
        Map<YearMonth, LedgerMonth> allocated = costs.months(first, span.to().to());
        Map<UUID, Months> byPool = new HashMap<>();
        costs.pools(first, span.to().to()).stream()
                .filter(PoolMonth::service)
                .forEach(month -> byPool.computeIfAbsent(month.pool(), pool -> new Months())
                        .merge(YearMonth.from(month.month()), new Ore(month.costOre()), Ore::plus));
        List<ServiceTrend> services = new ArrayList<>();
        for (Service service : costs.services(span.to())) {
            Months months = byPool.get(service.id());
            if (months != null) {
                services.add(trend(service, months, span, allocated));
            }
        }
        services.removeIf(service -> service.points().stream()
                .flatMap(point -> Stream.of(known(point.costOre()), known(point.previousCostOre())))
                .allMatch(Ore.ZERO::equals));
        services.sort(DEAREST_FIRST);
        return new CostTrend(span.from().text(), span.to().text(), points(span, byPool, allocated), services);
    }

    private static Ore known(@Nullable Ore amount) {
        return amount == null ? Ore.ZERO : amount;
    }

    private static List<Point> points(Span span, Map<UUID, Months> byPool, Map<YearMonth, LedgerMonth> allocated) {
        Months all = new Months();
        byPool.values().forEach(months -> months.forEach((month, cost) -> all.merge(month, cost, Ore::plus)));
        return span.periods().stream()
                .map(period -> point(period, all, allocated))
                .toList();
    }

    private static Point point(Period period, Months all, Map<YearMonth, LedgerMonth> allocated) {
        Period before = period.yearBefore();
        String state = Recoveries.state(allocated, period);
        String stateBefore = Recoveries.state(allocated, before);
        Ore cost = all.of(period);
        Ore costBefore = all.of(before);
        boolean both = !state.equals("missing") && !stateBefore.equals("missing");
        Ore change = cost.minus(costBefore);
        return new Point(
                period.text(),
                state,
                state.equals("missing") ? null : cost,
                before.text(),
                stateBefore,
                stateBefore.equals("missing") ? null : costBefore,
                both ? change : null,
                both ? Percent.of(change, costBefore) : null);
    }

    private static ServiceTrend trend(
            Service service, Months months, Span span, Map<YearMonth, LedgerMonth> allocated) {
        List<Period> periods = span.periods();
        Ore cost = periods.stream().map(months::of).reduce(Ore.ZERO, Ore::plus);
        Ore before =
                periods.stream().map(period -> months.of(period.yearBefore())).reduce(Ore.ZERO, Ore::plus);
        Ore change = cost.minus(before);
        return new ServiceTrend(
                service.code(),
                service.nameSv(),
                service.nameEn(),
                cost,
                before,
                change,
                Percent.of(change, before),
                periods.stream()
                        .map(period -> new ServicePoint(
                                only(months, period, allocated), only(months, period.yearBefore(), allocated)))
                        .toList());
    }

    private static @Nullable Ore only(Months months, Period period, Map<YearMonth, LedgerMonth> allocated) {
        return Recoveries.state(allocated, period).equals("missing") ? null : months.of(period);
    }
}
