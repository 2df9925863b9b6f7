package se.samverk.costreporting.price;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import se.samverk.common.problem.Problem;
import se.samverk.costreporting.database.Sql;

/** Prices that others propose: by the rules of the price list, and added to it when adopted. In the caller's transaction. */
@Singleton
public class PriceProposals {
    private final Sql sql;
    private final Prices prices;

    PriceProposals(Sql sql, Prices prices) {
        this.sql = sql;
        this.prices = prices;
    }

    /** @throws Problem 422 that tells which could not stand in the price list, and why */
    public void check(List<PriceForm> proposals) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < proposals.size(); i++) {
            PriceForm proposal = proposals.get(i);
            at(i, () -> {
                if (!seen.add(proposal.serviceCode())) {
                    throw Problem.unprocessable("simulation.named-twice", proposal.serviceCode())
                            .withField("serviceCode", "simulation.named-twice.field", proposal.serviceCode());
                }
                prices.service(proposal.serviceCode());
                proposal.requireWhole();
            });
        }
    }

    /** Adds them to the price list, all of them or none; each holds from its day on. */
    public void adopt(List<PriceForm> proposals) {
        for (int i = 0; i < proposals.size(); i++) {
            PriceForm proposal = proposals.get(i);
            at(i, () -> {
                requireFree(proposal);
                prices.add(proposal);
            });
        }
    }

    private void requireFree(PriceForm proposal) {
        if (sql.exists(
                "select from service_price p join catalogue_service s on s.id = p.service_id where s.code = ? and p.valid_from = ?",
                proposal.serviceCode(),
                proposal.validFrom())) {
            String day = proposal.validFrom().toString();
            throw Problem.conflict("simulation.price-day-taken", proposal.serviceCode(), day)
                    .withField("validFrom", "simulation.price-day-taken.field", proposal.serviceCode(), day);
        }
    }

    /**
     * Lets the price list of a day stand in temporary tables, as {@code run_price}, {@code price_tier} and
     * {@code price_parameter}, with the proposals in it. For who looks at temporary tables first.
     */
    public void suppose(LocalDate day, List<PriceForm> proposals) {
        sql.update("""
                create temporary table run_price on commit drop as
                select distinct on (service_id) service_id, id as price_id, model, price_ore, valid_from, revision
                  from public.service_price where valid_from <= ? order by service_id, valid_from desc""", day);
        sql.update("create temporary table price_tier on commit drop as select * from public.price_tier");
        sql.update("create temporary table price_parameter on commit drop as select * from public.price_parameter");
        proposals.forEach(proposal -> suppose(day, proposal));
    }

    private void suppose(LocalDate day, PriceForm proposal) {
        UUID service = prices.service(proposal.serviceCode());
        UUID id = UUID.randomUUID();
        sql.update("delete from run_price where service_id = ?", service);
        sql.update("""
                insert into run_price (service_id, price_id, model, price_ore, valid_from, revision)
                values (?, ?, ?, ?, ?, 1)""", service, id, proposal.model().code(), proposal.ownOre(), day);
        prices.storeParts(id, proposal);
    }

    private static void at(int place, Runnable work) {
        try {
            work.run();
        } catch (Problem problem) {
            Problem placed = Problem.of(
                    problem.status(), problem.code(), problem.arguments().toArray());
            problem.fields()
                    .forEach(field -> placed.withField(
                            "validFrom".equals(field.field()) ? "validFrom" : "prices[" + place + "]." + field.field(),
                            field.code(),
                            field.arguments().toArray()));
            throw placed;
        }
    }

    /** The services that they are of. */
    public Set<UUID> services(List<PriceForm> proposals) {
        Set<UUID> services = new HashSet<>();
        proposals.forEach(proposal -> services.add(prices.service(proposal.serviceCode())));
        return services;
    }
}
