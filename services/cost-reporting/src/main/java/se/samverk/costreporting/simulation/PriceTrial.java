package se.samverk.costreporting.simulation;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.samverk.common.problem.Problem;
import se.samverk.costreporting.database.Sql;
import se.samverk.costreporting.invoice.Repricing;
import se.samverk.costreporting.invoice.Repricing.Amount;
import se.samverk.costreporting.invoice.Repricing.Repriced;
import se.samverk.costreporting.invoice.Repricing.Source;
import se.samverk.costreporting.period.Period;
import se.samverk.costreporting.price.PriceForm;

/** Tries prices against a period's quarters. Called inside a federation transaction. */
@Singleton
class PriceTrial {
    private static final int MONTHS_IN_A_QUARTER = 3;

    private final Sql sql;
    private final Repricing repricing;
    private final Clock clock;

    PriceTrial(Sql sql, Repricing repricing, Clock clock) {
        this.sql = sql;
        this.repricing = repricing;
        this.clock = clock;
    }

    /** Fixes which quarters the simulation's prices are tried against. */
    void addQuarters(UUID id, Period period) {
        if (period.from().equals(period.to())) {
            throw Problem.unprocessable("simulation.no-quarter", period.text())
                    .withField("period", "simulation.no-quarter.field");
        }
        int added = 0;
        for (String quarter : quarters(period)) {
            Optional<Source> source = repricing.source(quarter);
            if (source.isPresent()) {
                sql.update(
                        "insert into simulation_quarter (simulation_id, quarter, source) values (?, ?, ?)",
                        id,
                        quarter,
                        source.get().name().toLowerCase(Locale.ROOT));
                added++;
            }
        }
        if (added == 0) {
            throw Problem.unprocessable("simulation.no-volumes", period.text())
                    .withField("period", "simulation.no-volumes.field", period.text());
        }
    }

    private static List<String> quarters(Period period) {
        List<String> quarters = new ArrayList<>();
        for (YearMonth month = period.from();
                !month.isAfter(period.to());
                month = month.plusMonths(MONTHS_IN_A_QUARTER)) {
            quarters.add(month.getYear() + "-Q" + (month.getMonthValue() / MONTHS_IN_A_QUARTER + 1));
        }
        return quarters;
    }

    /** Works out the next quarter; false if none is left. */
    boolean next(Simulation simulation) {
        Optional<TriedQuarter> next = sql.first("""
                select quarter, source from simulation_quarter
                 where simulation_id = ? and done_at is null order by quarter limit 1""", TriedQuarter::of, simulation.id());
        next.ifPresent(quarter -> work(simulation, quarter));
        return next.isPresent();
    }

    private void work(Simulation simulation, TriedQuarter quarter) {
        LocalDate day = Period.parse(quarter.quarter()).firstMonth();
        List<PriceForm> prices = simulation.changes().pricesFrom(day);
        Source source = Source.valueOf(quarter.source().toUpperCase(Locale.ROOT));
        store(simulation.id(), repricing.reprice(quarter.quarter(), source, prices));
        sql.update(
                "update simulation_quarter set done_at = ? where simulation_id = ? and quarter = ?",
                clock.instant(),
                simulation.id(),
                quarter.quarter());
    }

    private record Of(String municipality, UUID customer, UUID service) {
        static Of amount(Amount amount) {
            return new Of(amount.municipality(), amount.customer(), amount.service());
        }
    }

    private void store(UUID id, Repriced repriced) {
        Map<Of, long[]> sums = new HashMap<>();
        repriced.before()
                .forEach(amount -> sums.computeIfAbsent(Of.amount(amount), of -> new long[2])[0] += amount.ore());
        repriced.after()
                .forEach(amount -> sums.computeIfAbsent(Of.amount(amount), of -> new long[2])[1] += amount.ore());
        sql.batch(
                """
                insert into simulation_price_effect as e
                    (municipality, simulation_id, customer_id, service_id, before_ore, after_ore)
                values (?, ?, ?, ?, ?, ?)
                on conflict (municipality, simulation_id, customer_id, service_id) do update
                   set before_ore = e.before_ore + excluded.before_ore, after_ore = e.after_ore + excluded.after_ore""",
                sums.entrySet().stream()
                        .map(sum -> new Object[] {
                            sum.getKey().municipality(),
                            id,
                            sum.getKey().customer(),
                            sum.getKey().service(),
                            sum.getValue()[0],
                            sum.getValue()[1]
                        })
                        .toList());
    }

    List<TriedQuarter> quarters(UUID id) {
        return sql.list(
                "select quarter, source from simulation_quarter where simulation_id = ? order by quarter",
                TriedQuarter::of,
                id);
    }

    /** The customers that are no municipalities, largest change first. */
    List<CustomerEffect> customers(UUID id) {
        return sql.list("""
                select c.code, c.name, sum(e.before_ore)::bigint as before_ore, sum(e.after_ore)::bigint as after_ore
                  from simulation_price_effect e
                  join customer c on c.municipality = e.municipality and c.id = e.customer_id
                 where e.simulation_id = ? and c.kind <> 'municipality'
                 group by c.municipality, c.id, c.code, c.name
                 order by abs(sum(e.after_ore) - sum(e.before_ore)) desc, c.code""", CustomerEffect::of, id);
    }
}
