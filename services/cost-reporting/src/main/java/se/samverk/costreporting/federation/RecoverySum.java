package se.samverk.costreporting.federation;

import se.samverk.common.money.Ore;
import se.samverk.costreporting.federation.Costs.Service;
import se.samverk.costreporting.federation.FederationReport.ServiceRecovery;

/** Gathers what a pool cost, or what has been invoiced for a service. */
final class RecoverySum {
    private Ore direct = Ore.ZERO;
    private Ore overhead = Ore.ZERO;
    private Ore correction = Ore.ZERO;
    private Ore undistributed = Ore.ZERO;
    private Ore municipalities = Ore.ZERO;
    private Ore others = Ore.ZERO;
    private Ore credited = Ore.ZERO;
    private boolean any;

    void add(PoolMonth month) {
        direct = direct.plus(new Ore(month.directOre()));
        overhead = overhead.plus(new Ore(month.overheadOre()));
        correction = correction.plus(new Ore(month.correctionOre()));
        undistributed = undistributed.plus(new Ore(month.undistributedOre()));
        any |= month.directOre() != 0 || month.overheadOre() != 0 || month.correctionOre() != 0;
    }

    void add(Invoiced.Amount amount) {
        any = true;
        Ore ore = new Ore(amount.credit() ? -amount.ore() : amount.ore());
        if (amount.municipal()) {
            municipalities = municipalities.plus(ore);
        } else {
            others = others.plus(ore);
        }
        if (amount.credit()) {
            credited = credited.plus(new Ore(amount.ore()));
        }
    }

    /** Whether there is anything to tell of the service. */
    static boolean tells(RecoverySum cost, RecoverySum income, boolean priced) {
        return cost.any || income.any || priced;
    }

    static ServiceRecovery of(Service service, RecoverySum cost, RecoverySum income, boolean priced) {
        Ore costs = cost.direct.plus(cost.overhead).plus(cost.correction);
        Ore invoiced = income.municipalities.plus(income.others);
        Ore difference = invoiced.minus(costs);
        return new ServiceRecovery(
                service.code(),
                service.nameSv(),
                service.nameEn(),
                state(service, cost, income, priced),
                costs,
                cost.direct,
                cost.overhead,
                cost.correction,
                cost.undistributed,
                invoiced,
                income.municipalities,
                income.others,
                income.credited,
                difference,
                Percent.of(difference, costs));
    }

    private static String state(Service service, RecoverySum cost, RecoverySum income, boolean priced) {
        if (!cost.any) {
            return "no-cost";
        }
        if (!service.inCatalogue()) {
            return "no-service";
        }
        return income.any ? "invoiced" : priced ? "not-invoiced" : "no-price";
    }
}
